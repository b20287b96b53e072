/** A text as Terraform writes it: `${` and `%{` would begin a template, so they are doubled. */
export function hclText(text: string): string {
  let written = ''
  for (const character of text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))
    written += ESCAPES[character] ?? controlled(character)
  return `"${written.replaceAll(/[$%](?=\{)/g, (introducer) => introducer + introducer)}"`
}

/** A key of a map: bare where it is an identifier. */
export function hclKey(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) && !/^(?:true|false|null|for)$/.test(key) ? key : hclText(key)
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

function controlled(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code < 32 || code === 127 ? `\\u${code.toString(16).padStart(4, '0')}` : character
}
