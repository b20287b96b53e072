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
}

/** A compiled schema: all violations of the data, none when it fits. */
export type SchemaCheck = (data: unknown) => readonly SchemaError[]

export type SchemaName = 'pack' | 'topic' | 'fact' | 'card' | 'question' | 'matrix' | 'price-book' | 'exam'
export type SchemaChecks = Readonly<Record<SchemaName, SchemaCheck>>

/** Holds a file against its schema; each violation becomes a fault in plain words at its place. */
export function shapeFaults(source: YamlSource, check: SchemaCheck): ContentFault[] {
  const errors = check(source.value).filter(decides(source.value))
  const seen = new Set<string>()
  return errors.flatMap((error) => {
    const path = pathOf(error)
    const fault = source.fault(path, inWords(error))
    const key = `${fault.line}:${fault.column}:${fault.message}`
    if (seen.has(key)) return []
    seen.add(key)
    return [fault]
  })
}

/** A failed oneOf lists the violations of every branch; only those of the branch that the item's `kind` names are meant. */
function decides(root: unknown): (error: SchemaError) => boolean {
  return (error) => {
    if (['oneOf', 'if', 'not'].includes(error.keyword)) return !error.schemaPath.includes('items/oneOf')
    const item = steps(error.instancePath)[0]
    const kind =
      Array.isArray(root) && item !== undefined
        ? (root[Number(item)] as { kind?: unknown } | null)?.kind
        : undefined
    if (error.schemaPath.includes('definitions/serviceSelection')) return kind === 'service-selection'
    if (error.schemaPath.includes('definitions/choiceQuestion')) return kind !== 'service-selection'
    return true
  }
}

function steps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function pathOf(error: SchemaError): Path {
  const extra = error.params['additionalProperty']
  return typeof extra === 'string' ? [...steps(error.instancePath), extra] : steps(error.instancePath)
}

function inWords({ keyword, params, message, instancePath }: SchemaError): string {
  const name = steps(instancePath).findLast((step) => !/^\d+$/.test(step))
  const subject = name === undefined ? 'This' : `"${name}"`
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
      return `${subject} has more than ${limit} entries.`
    case 'uniqueItems':
      return `${subject} names the same thing twice.`
    default:
      return `${subject} ${message ?? keyword}.`
  }
}
