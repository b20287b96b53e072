import type { ContentFault, Path } from './fault.ts'
import type { YamlSource } from './yaml-source.ts'

/** What ajv says of one violation, as far as it is used here. */
export interface SchemaError {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message?: string
  readonly data?: unknown
  /** The value of the keyword in the schema. */
  readonly schema?: unknown
}

/** A compiled schema: all violations of the data, none when it fits. */
export type SchemaCheck = (data: unknown) => readonly SchemaError[]

export type SchemaName =
  | 'pack'
  | 'topic'
  | 'fact'
  | 'card'
  | 'question'
  | 'lab'
  | 'matrix'
  | 'price-book'
  | 'exam'
  | 'glossary'
  | 'pack-file'
  | 'command'
  | 'heading'
  | 'correction'
export type SchemaChecks = Readonly<Record<SchemaName, SchemaCheck>>

/** Holds a file against its schema; each violation becomes a fault in plain words at its place. */
export function shapeFaults(source: YamlSource, check: SchemaCheck): ContentFault[] {
  const errors = check(source.value)
  const unions = errors.filter((error) => error.keyword === 'oneOf')
  return errors.filter(decides(unions)).map((error) => {
    const place = AT_KEY.has(error.keyword) ? source.placeOfKey : source.placeOf
    return { ...place(pathOf(error)), message: inWords(error) }
  })
}

/** What is wrong here is that the key stands here at all. */
const AT_KEY: ReadonlySet<string> = new Set(['additionalProperties', 'false schema'])

/** "if" repeats what its branch says; of a value that fits none of several forms only the list of them is worth reading. */
function decides(unions: readonly SchemaError[]): (error: SchemaError) => boolean {
  return ({ keyword, schemaPath, instancePath }) =>
    keyword !== 'if' &&
    !unions.some(
      (union) => schemaPath.startsWith(`${union.schemaPath}/`) && instancePath.startsWith(union.instancePath),
    )
}

function steps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function pathOf({ keyword, params, instancePath }: SchemaError): Path {
  if (keyword === 'discriminator') return [...steps(instancePath), String(params['tag'])]
  const extra = params['additionalProperty']
  return typeof extra === 'string' ? [...steps(instancePath), extra] : steps(instancePath)
}

function subjectOf(path: readonly string[]): string {
  const name = path.findLast((step) => !/^\d+$/.test(step))
  if (name === undefined) return 'This'
  return name === path.at(-1) ? `"${name}"` : `An entry of "${name}"`
}

function inWords(error: SchemaError): string {
  const { keyword, params, message } = error
  const subject = subjectOf(steps(error.instancePath))
  const limit = String(params['limit'])
  switch (keyword) {
    case 'required':
      return `"${String(params['missingProperty'])}" is missing here.`
    case 'additionalProperties':
      return `"${String(params['additionalProperty'])}" is not a key here.`
    case 'false schema':
      return `${subject} does not belong to this kind.`
    case 'enum':
      return `${subject} must be one of: ${(params['allowedValues'] as unknown[]).join(', ')}.`
    case 'const':
      return `${subject} must be ${JSON.stringify(params['allowedValue'])}.`
    case 'discriminator':
      return params['tagValue'] === undefined
        ? `"${String(params['tag'])}" is missing here.`
        : `"${String(params['tag'])}" must be one of: multiple-choice, multiple-response, ordering, matching, config-debugging, pricing, service-selection.`
    case 'oneOf':
      return `${subject} must be of type ${listed(error.schema)}.`
    case 'minProperties':
      return `${subject} needs at least ${limit} entries.`
    case 'type':
      return `${subject} must be of type ${String(params['type'])}.`
    case 'pattern':
      return `${subject} must match ${String(params['pattern'])}.`
    case 'minLength':
      return `${subject} is too short: at least ${limit} characters.`
    case 'maxLength':
      return `${subject} is too long: at most ${limit} characters.`
    case 'minItems':
      return `${subject} needs at least ${limit} entries.`
    case 'maxItems':
    case 'maxProperties':
      return `${subject} has more than ${limit} ${limit === '1' ? 'entry' : 'entries'}.`
    case 'uniqueItems':
      return `${subject} names the same thing twice.`
    default:
      return `${subject} ${message ?? keyword}.`
  }
}

/** The types that a `oneOf` allows, as words: "number, array of string or null". */
function listed(forms: unknown): string {
  const types = (forms as readonly { type?: string; items?: { type?: string } }[]).map(({ type, items }) =>
    items?.type === undefined ? String(type) : `${type} of ${items.type}`,
  )
  return [types.slice(0, -1).join(', '), types.at(-1)].join(' or ')
}
