import { describe, expect, it } from 'vitest'
import { check } from '../../src/lab/check.ts'
import { fixAll } from '../../src/lab/fix.ts'
import { NEW, withRun, YAML } from './context.ts'

const errors = (text: string) => check(text, NEW).problems.map(({ rule }) => rule)

describe('the shape of a document', () => {
  it('names all that a map lacks in one message', () => {
    const { problems } = check(
      '{"SourceConfiguration": {"ImageRepository": {"ImageConfiguration": {}}}, "ServiceName": "abcd"}',
      NEW,
    )
    expect(problems.map(({ message }) => message)).toEqual([
      'ImageRepository lacks ImageIdentifier and ImageRepositoryType, which App Runner requires.',
    ])
  })

  it.each([
    ['a secret among the variables', withRun('env:', '  - name: A', '    value-from: "/a/b"')],
    ['a secret by a name of its own', withRun('secrets:', '  - name: A', '    secret-arn: "/a/b"')],
    [
      'a tag',
      '{"ResourceArn": "arn:aws:apprunner:us-east-1:111122223333:service/web/1", "Tags": [{"Name": "a", "Value": "b"}]}',
    ],
  ])('says once that an entry has a wrong key: %s', (_, text) => {
    expect(errors(text)).toHaveLength(1)
  })

  it('understands a request in camelCase and has one message for all its keys', () => {
    const text =
      '{"serviceName": "abcd", "tags": [{"key": "a", "value": "b"}], "sourceConfiguration": {"imageRepository": {"imageIdentifier": "public.ecr.aws/a/b:1", "imageRepositoryType": "ECR_PUBLIC"}}}'
    const { problems } = check(text, NEW)
    expect(problems.map(({ rule }) => rule)).toEqual(['key-case'])
    expect(problems[0]?.fixes[0]?.edits.length).toBe(8)
    expect(errors(fixAll(text, NEW).text)).toEqual([])
  })

  it('leaves the names of variables and tags alone', () => {
    const text =
      '{"ServiceName": "abcd", "SourceConfiguration": {"ImageRepository": {"ImageIdentifier": "public.ecr.aws/a/b:1", "ImageRepositoryType": "ECR_PUBLIC", "ImageConfiguration": {"RuntimeEnvironmentVariables": {"serviceName": "x"}}}}}'
    expect(errors(text)).toEqual([])
  })

  it.each([
    ['pre_build', YAML.replace('    build:', '    pre_build:\n      - ls\n    build:'), 'pre-build'],
    ['runtimeVersion', withRun('runtimeVersion: 22'), 'runtime-version'],
    ['comand', YAML.replace('command:', 'comand:'), 'command'],
    ['networking', withRun('networks:', '  port: 80'), 'network'],
  ])('knows what %s was meant to be', (_, text, meant) => {
    const { problems } = check(text, NEW)
    expect(problems.length).toBe(1)
    expect(problems[0]?.fixes[0]?.title).toBe(`Rename to ${meant}`)
    expect(errors(fixAll(text, NEW).text)).toEqual([])
  })

  it('moves what stands in the wrong place', () => {
    const text = `port: 3000\n${YAML}`
    expect(fixAll(text, NEW).text).toBe(withRun('network:', '  port: 3000'))
  })

  it('does not invent a second source to move a key into', () => {
    const text =
      '{"ServiceName": "abcd", "SourceConfiguration": {"ConfigurationSource": "API", "ImageRepository": {"ImageIdentifier": "public.ecr.aws/a/b:1", "ImageRepositoryType": "ECR_PUBLIC"}}}'
    expect(check(text, NEW).problems[0]?.fixes).toEqual([])
  })

  it('ranks the values that could be meant', () => {
    const { problems } = check(
      '{"ServiceName": "abcd", "SourceConfiguration": {"ImageRepository": {"ImageIdentifier": "public.ecr.aws/a/b:1", "ImageRepositoryType": "EcrPublic"}}}',
      NEW,
    )
    expect(problems[0]?.fixes[0]?.title).toBe('Change it to ECR_PUBLIC')
  })

  it.each([
    ['aws apprunner x\nversion: 1.0\nrun: a: b\n', undefined],
    ['Resources:\n  A:\n    Type: AWS::AppRunner::Service\n    Properties:\n', 'Properties has no value'],
    ['version 1.0 runtime nodejs22\n', 'The file must be a map of keys and values'],
    [
      'Resources:\n  A:\n    Type: AWS::AppRunner::Service\n    Properties: x\n',
      'Properties must be a map of keys and values',
    ],
  ])('names the whole where nothing of it has a name: %j', (text, start) => {
    const messages = check(text, {
      ...NEW,
      ...(start?.startsWith('The file') && { kind: 'apprunner-yaml' }),
    }).problems.map(({ message }) => message)
    expect(messages.join(' ')).not.toContain('undefined')
    if (start) expect(messages[0]).toMatch(start)
  })

  it('says what a value without a value takes', () => {
    const { problems } = check(withRun('network:'), NEW)
    expect(problems[0]?.message).toMatch(/^network has no value; it takes a map/)
    expect(fixAll(withRun('network:'), NEW).text).toBe(YAML)
  })
})
