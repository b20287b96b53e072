import type { LabDocument } from './document.ts'
import { isEmpty, nodeAt, type Path } from './node.ts'
import type { Problem } from './problem.ts'
import type { SchemaName } from './schema.ts'
import { explainedBy, guess, unknownKey } from './shape-keys.ts'
import { spellingProblems } from './shape-spelling.ts'
import { valueProblem } from './shape-values.ts'
import { listed, nameOf, wholeOf, type SchemaError } from './shape-words.ts'
import { validate } from './validate.ts'

/** What the schema has against a document, in plain words, one message per cause, each at its node. */
export function shapeProblems(document: LabDocument): Problem[] {
  const { root, schema } = document
  if (!root || !schema) return []
  const errors = validate(root, schema, { scalarTypes: document.dialect === 'template' })
  const guesses = errors
    .filter(({ keyword }) => keyword === 'additionalProperties')
    .map((error) => guess(document, schema, error))
  const explained = explainedBy(guesses)
  const unexplained = errors.filter(({ path, keyword, params }) => {
    const lacking = keyword === 'required' ? [...path, String(params.missingProperty)] : path
    const empty = keyword === 'required' || isEmpty(nodeAt(root, path))
    if (keyword === 'required' && isMisnamed(path, errors)) return false
    return !empty || !explained.has(lacking.join('/'))
  })
  return firstPerPlace([
    ...spellingProblems(document),
    ...missing(document, schema, unexplained),
    ...guesses.map((one) => unknownKey(document, schema, one)),
    ...unexplained
      .filter(({ keyword }) => !HANDLED.has(keyword))
      .map((error) => valueProblem(document, schema, error)),
  ])
}

/** An entry of a list with one key too many and one too few has that one key under a wrong name, which is said at the key. */
function isMisnamed(path: Path, errors: readonly SchemaError[]): boolean {
  if (typeof path.at(-1) !== 'number') return false
  const place = path.join('/')
  const of = (keyword: string) =>
    errors.filter((error) => error.keyword === keyword && error.path.join('/') === place).length
  return of('required') === 1 && of('additionalProperties') === 1
}

const HANDLED = new Set(['required', 'additionalProperties'])

/** All that one map lacks in one message. */
function missing(document: LabDocument, schema: SchemaName, errors: readonly SchemaError[]): Problem[] {
  const byMap = new Map<string, SchemaError[]>()
  for (const error of errors.filter(({ keyword }) => keyword === 'required')) {
    const place = error.path.join('/')
    byMap.set(place, [...(byMap.get(place) ?? []), error])
  }
  // Options that a command lacks are said as options, by a rule of their own.
  if (document.dialect === 'command') byMap.delete('')
  return [...byMap.values()].map((group) => {
    const path = group[0]?.path ?? []
    const keys = group.map(({ params }) => String(params.missingProperty))
    const where = path.length === 0 ? wholeOf(document.dialect) : nameOf(path)
    return {
      rule: 'required-key',
      severity: 'error' as const,
      message: `${where} lacks ${listed(keys)}, which ${document.dialect === 'template' ? 'CloudFormation' : 'App Runner'} requires.${replaced(schema, path[0])}`,
      range: document.anchor(...path),
      fixes: [],
    }
  })
}

/** An update is where people write only what changes. */
function replaced(schema: SchemaName, member: string | number | undefined): string {
  if (schema !== 'update-service' || member === undefined) return ''
  return ` An update replaces ${member} as a whole and merges nothing: repeat what stays.`
}

function firstPerPlace(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems.filter(({ range }) => {
    const place = `${range.start}-${range.end}`
    return !seen.has(place) && seen.add(place)
  })
}
