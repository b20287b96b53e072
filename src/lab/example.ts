import type { CheckedKind } from './kinds.ts'

/**
 * A rule shows only what matters; this makes a whole document of it. What begins with `version:` or `{` is whole, and so
 * are the examples of the smaller kinds.
 */
export function wholeExample(fragment: string, kind: CheckedKind): string {
  const text = fragment.replace(/^\n/, '')
  if (kind === 'apprunner-yaml') return wholeYaml(text)
  return kind === 'create-service' ? wholeRequest(text) : text
}

function wholeYaml(text: string): string {
  if (/^«?version/.test(text)) return text
  const has = (key: string) => new RegExp(`^«?${key}»?:`, 'm').test(text)
  const before = [
    'version: 1.0\n',
    has('runtime') ? '' : 'runtime: nodejs22\n',
    has('build') ? '' : 'build:\n  commands:\n    build:\n      - npm ci\n',
  ]
  const run = has('run')
    ? text.replace(/^(«?run»?:)$/m, /^ {2}«?command»?:/m.test(text) ? '$1' : '$1\n  command: node server.js')
    : text
  return `${before.join('')}${run}${has('run') ? '' : 'run:\n  command: node server.js\n'}`
}

const IMAGE = `  "SourceConfiguration": {
    "ImageRepository": {
      "ImageIdentifier": "public.ecr.aws/aws-containers/hello-app-runner:latest",
      "ImageRepositoryType": "ECR_PUBLIC"
    }
  }`

function wholeRequest(text: string): string {
  if (text.startsWith('{')) return text
  const members = [
    /"ServiceName"/.test(text) ? '' : '  "ServiceName": "my-web-app"',
    /"SourceConfiguration"/.test(text) ? '' : IMAGE,
    text.trimEnd(),
  ]
  return `{\n${members.filter(Boolean).join(',\n')}\n}\n`
}

/** A text whose places are marked with «…», without the marks, and the places. */
export function unmarked(marked: string): { text: string; places: { start: number; end: number }[] } {
  const places: { start: number; end: number }[] = []
  let text = ''
  let start = 0
  for (const character of marked) {
    if (character === '«') start = text.length
    else if (character === '»') places.push({ start, end: text.length })
    else text += character
  }
  return { text, places }
}
