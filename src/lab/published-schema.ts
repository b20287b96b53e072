import { SCHEMA_FILES, type PublishedKind } from './schema-files.ts'
import { definition, rootOf, type Schema, type SchemaName } from './schema.ts'
import { RESOURCES } from './template.ts'

/** A schema as a file of its own, for any editor. */
export interface PublishedSchema extends Schema {
  readonly $schema: string
  /** Its name beside the others, wherever the site lies. */
  readonly $id: string
}

const DIALECT = 'http://json-schema.org/draft-07/schema#'

/** The schema of a kind of document with all that it refers to. */
export function publishedSchema(kind: PublishedKind): PublishedSchema {
  const $id = SCHEMA_FILES[kind]
  return { $schema: DIALECT, ...(kind === 'cloudformation' ? template() : standalone(kind)), $id }
}

/** The schema of a document, or of the properties of a resource, with the definitions that it refers to. */
export function standalone(name: SchemaName): Schema {
  // By itself a source has no key around it.
  const root = name === 'source-configuration' ? definition('SourceConfiguration') : rootOf(name)
  return { ...root, definitions: { ...root.definitions, ...reachable(root) } }
}

function reachable(root: Schema): Record<string, Schema> {
  const found: Record<string, Schema> = {}
  const visit = (schema: Schema) => {
    for (const [, name = ''] of JSON.stringify(schema).matchAll(/"#\/definitions\/(\w+)"/g)) {
      if (Object.hasOwn(found, name)) continue
      found[name] = definition(name)
      visit(found[name])
    }
  }
  visit(root)
  return found
}

/** A whole template, of which only the resources of App Runner are described. */
function template(): Schema {
  const definitions: Record<string, Schema> = { Function: FUNCTION }
  const choices = [...RESOURCES].map(([type, [, name]]) => {
    const { definitions: inner, ...properties } = standalone(name)
    for (const [key, schema] of Object.entries({ ...inner, [name]: properties }))
      definitions[key] = withFunctions(schema)
    return {
      if: { required: ['Type'], properties: { Type: { const: type } } },
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
      then: { properties: { Properties: { $ref: `#/definitions/${name}` } } },
    }
  })
  return {
    title: 'CloudFormation template with resources of App Runner',
    description:
      'A template of CloudFormation. Only the resources of App Runner are described; the others are left alone.',
    $comment: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_AppRunner.html',
    type: 'object',
    required: ['Resources'],
    properties: {
      Resources: {
        type: 'object',
        additionalProperties: { type: 'object', required: ['Type'], allOf: choices },
      },
    },
    definitions,
  }
}

const FUNCTION: Schema = {
  description: 'A function of CloudFormation in its long form, such as Ref or Fn::Sub.',
  type: 'object',
  minProperties: 1,
  maxProperties: 1,
  propertyNames: { pattern: '^(?:Ref|Fn::[A-Za-z:]+)$' },
}

/** A schema in which every value may be a function instead, and a scalar may be of another type: CloudFormation converts. */
function withFunctions(schema: Schema): Schema {
  const { properties, items, additionalProperties } = schema
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, orFunction(one)])),
    }),
    ...(items && { items: orFunction(items) }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: orFunction(additionalProperties),
    }),
  }
}

function orFunction(schema: Schema): Schema {
  const { description, $comment, ...checked } = lenient(withFunctions(schema))
  return {
    ...(description !== undefined && { description }),
    ...($comment !== undefined && { $comment }),
    anyOf: [checked, { $ref: '#/definitions/Function' }],
  }
}

function lenient(schema: Schema): Schema {
  const scalar = [schema.type]
    .flat()
    .some((type) => type !== undefined && type !== 'object' && type !== 'array')
  return scalar ? { ...schema, type: ['string', 'number', 'boolean'] } : schema
}
