import { describe, expect, it } from 'vitest'
import { check } from '../../src/lab/check.ts'
import { readDocument } from '../../src/lab/read-document.ts'
import { slice } from '../../src/lab/text-lines.ts'
import { NEW, withRun, YAML } from './context.ts'

describe('the kind of a document', () => {
  it.each([
    ['apprunner-yaml', YAML],
    ['apprunner-yaml', 'run:\n  command: x\n'],
    ['apprunner-yaml', '\tbuild:\nruntime: nodejs22\n'],
    ['create-service', '{"ServiceName": "abcd"}'],
    ['create-service', '{"sourceConfiguration": {}}'],
    ['create-service', '{"ServiceName": "abcd", '],
    ['describe-service', '{"Service": {"ServiceArn": "arn", "Status": "RUNNING"}}'],
    ['update-service', '{"ServiceArn": "arn", "SourceConfiguration": {}}'],
    ['service-yaml', 'ServiceName: abcd\nSourceConfiguration: {}\n'],
    ['dockerfile', '# image\nFROM node:22\nCMD ["node"]\n'],
    ['kubernetes', 'apiVersion: v1\nkind: Pod\n'],
    ['cloudformation', 'AWSTemplateFormatVersion: 2010-09-09\nResources:\n  S:\n    Type: !Sub x\n'],
    ['cloudformation', '{"Resources": {}}'],
    ['docker-compose', 'services:\n  web:\n    image: x\n'],
    ['copilot', 'name: web\ntype: Request-Driven Web Service\nimage: {}\nhttp: {}\n'],
    ['terraform', 'resource "aws_apprunner_service" "x" {\n}\n'],
    ['empty', ''],
    ['empty', '\uFEFF\n# only a comment\n'],
    ['unknown', 'hello'],
    ['unknown', '{"name": "package"}'],
  ])('is %s', (kind, text) => {
    expect(readDocument(text).kind).toBe(kind)
  })

  it('of a stranger is one problem that says what it is', () => {
    for (const text of [
      '',
      'hello',
      'FROM node\nRUN x\n',
      'services:\n  a: b\n',
      '{"a": 1}',
      '[1]',
      '- a\n',
    ]) {
      const { problems } = check(text, NEW)
      expect(problems.map(({ rule }) => rule)).toEqual(['document-kind'])
    }
  })

  it('may be given; a text that is plainly something else is still said to be that', () => {
    expect(readDocument('foo: 1\n', 'apprunner-yaml').kind).toBe('apprunner-yaml')
    expect(check('{"ServiceName": "abcd"}', { ...NEW, kind: 'apprunner-yaml' }).problems[0]?.message).toMatch(
      /^This is the JSON request of CreateService/,
    )
  })
})

describe('the tree of a document', () => {
  it('keeps the text of a scalar: 3.10 is not 3.1', () => {
    const document = readDocument(withRun('runtime-version: 3.10'))
    expect(document.string('run', 'runtime-version')?.value).toBe('3.10')
    expect(document.number('run', 'runtime-version')?.value).toBe(3.1)
  })

  it('has the exact place of keys and values, quotes included', () => {
    const text = withRun('network:', '  port: "80" # why')
    const document = readDocument(text)
    expect(slice(text, document.anchor('run', 'network', 'port'))).toBe('"80"')
    expect(slice(text, document.anchor('run', 'network'))).toBe('network')
    expect(document.list('build', 'commands', 'build')?.items.length).toBe(1)
    expect(document.map('run')?.entries.map(({ key }) => key)).toEqual(['command', 'network'])
  })

  it.each([
    ['a byte order mark', `\uFEFF${YAML}`],
    ['CRLF', YAML.replaceAll('\n', '\r\n')],
    ['comments and document marks', `---\n# a\n${YAML}# b\n`],
    ['no final newline', YAML.trimEnd()],
    [
      'lists in the column of their key',
      'version: 1.0\nruntime: nodejs22\nbuild:\n  commands:\n    build:\n    - npm ci\nrun:\n  command: x\n',
    ],
  ])('takes %s without a word', (_, text) => {
    expect(check(text, NEW).problems).toEqual([])
  })

  it('takes a byte order mark before JSON', () => {
    expect(readDocument('\uFEFF{"ServiceName": "abcd"}').string('ServiceName')?.range).toEqual({
      start: 17,
      end: 23,
    })
  })

  it('never lets a key reach a prototype', () => {
    check(`${YAML}__proto__:\n  polluted: 1\nconstructor: 1\n`, NEW)
    check('{"ServiceName": "abcd", "__proto__": {"polluted": 1}, "toString": 1}', NEW)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('a hostile text', () => {
  it.each([
    ['200 KB of quotes', '"'.repeat(200_000)],
    ['200 KB of quotes behind a key', `run: ${'"'.repeat(200_000)}`],
    ['more than 256 KB', `${YAML}# ${'x'.repeat(300_000)}`],
    ['deep brackets', '['.repeat(100_000)],
    ['deep braces in JSON', `{"ServiceName": ${'{"a":'.repeat(20_000)}`],
    ['deep dashes', '- '.repeat(100_000)],
    ['deep question marks', '? '.repeat(50_000)],
    ['deep indentation', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['many documents', '---\na: 1\n'.repeat(20_000)],
    ['many lines', `run:\n${'a\n'.repeat(100_000)}`],
    ['many ampersands', '&a '.repeat(60_000)],
  ])('with %s is refused in one problem', (_, text) => {
    expect(check(text, NEW).problems.map(({ rule }) => rule)).toEqual(['guard'])
  })

  it('with an alias bomb is answered, and nothing is expanded', () => {
    const levels = Array.from(
      { length: 20 },
      (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}]`,
    )
    const { problems } = check(`${YAML}l0: &l0 [x]\n${levels.join('\n')}\n`, NEW)
    expect(problems.some(({ rule }) => rule === 'yaml-alias')).toBe(true)
  })

  it('with colons nested on one line is refused, wherever the line begins', () => {
    const text = `version: 1.0\nruntime: nodejs22\nrun: ${': '.repeat(100_000)}\n`
    expect(check(text, NEW).problems.map(({ rule }) => rule)).toEqual(['guard'])
  })

  it('with keys that nest a little further on each line is refused when the parser runs out of stack', () => {
    const keys = `    build:${': z'.repeat(50)}\n`.repeat(600)
    const text = `version: 1.0\nbuild:\n  commands:\n${keys}      - npm ci\nrun:\n  command: node server.js\n`
    expect(check(text, NEW).problems.map(({ rule }) => rule)).toEqual(['guard'])
  })

  it('with many quotation marks is refused as YAML and read as JSON, where every line has four', () => {
    const variables = Array.from({ length: 5_000 }, (_, key) => `"KEY_${key}": "value"`).join(',\n')
    const request = `{"ServiceName": "shop", "SourceConfiguration": {"ImageRepository": {"ImageIdentifier": "public.ecr.aws/a/b:1", "ImageRepositoryType": "ECR_PUBLIC", "ImageConfiguration": {"RuntimeEnvironmentVariables": {${variables}}}}}}`
    expect(check(request, NEW).problems.map(({ rule }) => rule)).not.toContain('guard')
    expect(check('"'.repeat(13_000), NEW).problems.map(({ rule }) => rule)).toEqual(['guard'])
  })

  it('with aliases in a document of no known kind still says something', () => {
    const { kind, problems } = check('a: &a [x]\nb: *a\n', NEW)
    expect(kind).toBe('unknown')
    expect(problems.length).toBeGreaterThan(0)
  })

  it.each([
    ['blanks', `run: x${' '.repeat(200_000)}y: z\n`],
    ['blanks in quotes', `${YAML}  x: "${' '.repeat(200_000)}x"\n`],
    ['escaped quotes', `{"ServiceName": "${String.raw`\"`.repeat(5_000)}${'x'.repeat(200_000)}`],
    ['dashes', `{"ServiceName": "a${'-'.repeat(200_000)}b"}`],
    ['variables', `${YAML}  env:\n${'    - A=$B\n'.repeat(12_000)}`],
    ['wrong commas', `{"ServiceName": ${'1 2 '.repeat(20_000)}`],
  ])('with very many %s is answered', (_, text) => {
    expect(check(text, NEW).problems.length).toBeGreaterThan(0)
  })

  it('with 20,000 keys is answered', () => {
    const keys = Array.from({ length: 20_000 }, (_, key) => `key${key}: 1`).join('\n')
    expect(check(`${YAML}${keys}\n`, NEW).problems.length).toBeGreaterThan(100)
    expect(check(`${YAML}${'key: 1\n'.repeat(20_000)}`, NEW).problems.length).toBeGreaterThan(5)
  })
})
