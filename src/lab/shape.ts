import validateYaml from './schema/apprunner-yaml.schema.json?validator'
import validateRequest from './schema/create-service.schema.json?validator'
import type { LabDocument } from './document.ts'
import type { CheckedKind } from './kinds.ts'
import { isEmpty, nodeAt, valueOf, type LabNode, type Path } from './node.ts'
import type { Problem } from './problem.ts'
import { explainedBy, guess, unknownKey } from './shape-keys.ts'
import { spellingProblems } from './shape-spelling.ts'
import { valueProblem } from './shape-values.ts'
import { listed, nameOf, type SchemaError } from './shape-words.ts'

const VALIDATORS = { 'apprunner-yaml': validateYaml, 'create-service': validateRequest } as const

/** More than anybody reads; a text with thousands of errors must not take seconds. */
const MOST_ERRORS = 200

/** What the schema has against a document, in plain words, one message per cause, each at its node. */
export function shapeProblems(document: LabDocument, kind: CheckedKind): Problem[] {
  const { root } = document
  if (!root) return []
  const errors = schemaErrors(kind, root)
  const guesses = errors
    .filter(({ keyword }) => keyword === 'additionalProperties')
    .map((error) => guess(document, kind, error))
  const explained = explainedBy(guesses)
  const unexplained = errors.filter(({ path, keyword, params }) => {
    const lacking = keyword === 'required' ? [...path, String(params.missingProperty)] : path
    const empty = keyword === 'required' || isEmpty(nodeAt(root, path))
    return !empty || !explained.has(lacking.join('/'))
  })
  return firstPerPlace([
    ...spellingProblems(document),
    ...missing(document, kind, unexplained),
    ...guesses.map((one) => unknownKey(document, kind, one)),
    ...unexplained
      .filter(({ keyword }) => !HANDLED.has(keyword))
      .map((error) => valueProblem(document, kind, error)),
  ])
}

const HANDLED = new Set(['required', 'additionalProperties', 'propertyNames'])

function schemaErrors(kind: CheckedKind, root: LabNode): SchemaError[] {
  const validate = VALIDATORS[kind]
  if (validate(valueOf(root))) return []
  return (validate.errors ?? []).slice(0, MOST_ERRORS).map(({ keyword, instancePath, params }) => ({
    keyword,
    params,
    path: pathOf(root, instancePath),
  }))
}

/** A JSON pointer as a path: which steps are indexes depends on the tree. */
function pathOf(root: LabNode, pointer: string): Path {
  const path: (string | number)[] = []
  for (const token of pointer.split('/').slice(1)) {
    const step = token.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(nodeAt(root, path)?.kind === 'list' ? Number(step) : step)
  }
  return path
}

/** All that one map lacks in one message. */
function missing(document: LabDocument, kind: CheckedKind, errors: readonly SchemaError[]): Problem[] {
  const byMap = new Map<string, SchemaError[]>()
  for (const error of errors.filter(({ keyword }) => keyword === 'required')) {
    const place = error.path.join('/')
    byMap.set(place, [...(byMap.get(place) ?? []), error])
  }
  return [...byMap.values()].map((group) => {
    const path = group[0]?.path ?? []
    const keys = group.map(({ params }) => String(params.missingProperty))
    const where = path.length === 0 ? (kind === 'apprunner-yaml' ? 'The file' : 'The request') : nameOf(path)
    const message = `${where} lacks ${listed(keys)}, which App Runner requires.`
    return {
      rule: 'required-key',
      severity: 'error' as const,
      message,
      range: document.anchor(...path),
      fixes: [],
    }
  })
}

function firstPerPlace(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems.filter(({ range }) => {
    const place = `${range.start}-${range.end}`
    return !seen.has(place) && seen.add(place)
  })
}
