/** Reads the part of HCL that one resource needs, by the rules of HCL's own grammar. Throws for anything else. */
export function readHcl(text: string): unknown {
  const tokens = [...text.matchAll(/"(?:[^"\\\n]|\\.)*"|[A-Za-z_][\w-]*|-?\d+|[{}=\n]|[^\S\n]+|./gsu)]
    .map((match) => match[0])
    .filter((token) => !/^[^\S\n]+$/.test(token))
  let at = 0
  const next = () => tokens[at++] ?? fail('the end')
  const expectNext = (wanted: string) => {
    const token = next()
    if (token !== wanted) fail(token)
  }
  const body = (): unknown => {
    const entries: [string, unknown][] = []
    for (let token = next(); token !== '}'; token = next()) {
      if (token === '\n') continue
      const key = token.startsWith('"') ? unquoted(token) : token
      entries.push([key, tokens[at] === '=' ? (at++, value()) : (expectNext('{'), body())])
      expectNext('\n')
    }
    return Object.fromEntries(entries)
  }
  const value = (): unknown => {
    const token = next()
    if (token === '{') return body()
    if (token.startsWith('"')) return unquoted(token)
    return /^-?\d+$/.test(token) ? Number(token) : ({ true: true, false: false }[token] ?? fail(token))
  }
  expectNext('resource')
  expectNext('"aws_apprunner_service"')
  next()
  expectNext('{')
  return body()
}

function fail(token: string): never {
  throw new Error(`Not expected: ${JSON.stringify(token)}`)
}

function unquoted(token: string): string {
  const inner = token.slice(1, -1)
  // Outside of an escape ${ and %{ would begin a template.
  if (
    /(?<![$])(?:[$]{2})*[$]\{/.test(inner.replaceAll('$${', '')) ||
    inner.replaceAll('%%{', '').includes('%{')
  )
    fail(token)
  return inner
    .replaceAll('$${', '${')
    .replaceAll('%%{', '%{')
    .replaceAll(/\\(?:u([0-9a-f]{4})|(.))/g, (_, code: string | undefined, letter: string) =>
      code === undefined
        ? ({ n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }[letter] ?? fail(token))
        : String.fromCharCode(parseInt(code, 16)),
    )
}
