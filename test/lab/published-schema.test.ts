import Ajv, { type ValidateFunction } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { check } from '../../src/lab/check.ts'
import { unmarked, wholeExample } from '../../src/lab/example.ts'
import { publishedSchema } from '../../src/lab/published-schema.ts'
import { RULES } from '../../src/lab/rules.ts'
import { SCHEMA_FILES, type PublishedKind } from '../../src/lab/schema-files.ts'
import { NEW } from './context.ts'

const KINDS = Object.keys(SCHEMA_FILES) as readonly PublishedKind[]
/** What says that a text breaks the schema, and not only what a schema cannot say. */
const OF_SHAPE = new Set(['unknown-key', 'value-type', 'value-unknown', 'value-form', 'required-key'])

/** As any other program would: plain ajv, from the text of the file alone. */
function compiled(kind: PublishedKind): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true })
  return ajv.compile(JSON.parse(JSON.stringify(publishedSchema(kind))) as object)
}

function examples(kind: PublishedKind, which: 'bad' | 'good'): string[] {
  return RULES.filter(({ kinds }) => kinds[0] === kind).map(
    (rule) => unmarked(wholeExample(rule[which], kind)).text,
  )
}

describe.each(KINDS)('the published schema of %s', (kind) => {
  const schema = publishedSchema(kind)

  it('is a valid JSON Schema that stands by itself, under the name of its file', () => {
    const ajv = new Ajv({ strict: false })
    expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true)
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
    expect(schema.$id).toBe(SCHEMA_FILES[kind])
    for (const [, target = ''] of JSON.stringify(schema).matchAll(/"\$ref":"([^"]*)"/g)) {
      expect(target).toMatch(/^#\/definitions\//)
      expect(Object.keys(schema.definitions ?? {})).toContain(target.replace('#/definitions/', ''))
    }
    expect(schema.description).toMatch(/\.$/)
    expect(schema.$comment).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//)
  })

  it('accepts each good example of the rules', () => {
    const validate = compiled(kind)
    for (const text of examples(kind, 'good')) {
      // The short form of functions is no JSON: other programs are told of it by their settings.
      if (/![A-Z]/.test(text)) continue
      const value: unknown = parse(text)
      expect(validate(value) || validate.errors, text).toBe(true)
    }
  })

  it('refuses each bad example in which the lab finds the schema broken', () => {
    const validate = compiled(kind)
    for (const text of examples(kind, 'bad')) {
      const { problems } = check(text, { ...NEW, kind })
      if (!problems.some(({ rule }) => OF_SHAPE.has(rule))) continue
      const value: unknown = parse(text, { uniqueKeys: false })
      expect(validate(value), text).toBe(false)
    }
  })

  it('refuses what has nothing of the kind', () => {
    const validate = compiled(kind)
    for (const value of [{ Nonsense: 1 }, [], 'text', null]) expect(validate(value)).toBe(false)
  })
})

describe('the published schema of a template', () => {
  const validate = compiled('cloudformation')
  const template = (properties: object, type = 'AWS::AppRunner::AutoScalingConfiguration') => ({
    Resources: { Mine: { Type: type, Properties: properties } },
  })

  it('takes a function wherever a value may stand, and a number for its text', () => {
    expect(
      validate(
        template({ AutoScalingConfigurationName: { 'Fn::Sub': '${AWS::StackName}-x' }, MaxSize: '3' }),
      ),
    ).toBe(true)
    expect(
      validate(template({ MinSize: { Ref: 'Smallest' }, Tags: [{ Key: 'a', Value: { Ref: 'b' } }] })),
    ).toBe(true)
    expect(validate(template({ MinSize: { Anything: 'else' } }))).toBe(false)
  })

  it('knows the properties of the resources of App Runner only', () => {
    expect(validate(template({ Minsize: 1 }))).toBe(false)
    expect(validate(template({ Minsize: 1 }, 'AWS::S3::Bucket'))).toBe(true)
    expect(
      validate(template({ SourceConfiguration: { ImageRepository: 'x' } }, 'AWS::AppRunner::Service')),
    ).toBe(false)
  })
})
