import { isOpaque, nodeAt, valueOf, type LabNode, type Path } from './node.ts'
import type { SchemaName } from './schema.ts'
import validators from './schema/documents.schema.json?validators'
import type { SchemaError } from './shape-words.ts'

/** More than anybody reads; a text with thousands of errors must not take seconds. */
const MOST_ERRORS = 200

/** CloudFormation turns 8080 into "8080" and "true" into true by itself, so a scalar's type says nothing there. */
export interface Leniency {
  readonly scalarTypes: boolean
}

/**
 * What a schema has against a tree, as ajv finds it, each complaint at its path of the tree. Whatever is only known
 * elsewhere is taken to be right.
 */
export function validate(root: LabNode, name: SchemaName, leniency: Leniency): SchemaError[] {
  const check = validators[name]
  if (!check || check(valueOf(root))) return []
  const errors: SchemaError[] = []
  for (const { instancePath, keyword, params } of check.errors ?? []) {
    if (errors.length >= MOST_ERRORS) break
    // The key that it speaks of has a complaint of its own.
    if (keyword === 'propertyNames') continue
    const error = { keyword, params, path: pathOf(root, instancePath) }
    if (!excused(nodeAt(root, error.path), error, leniency)) errors.push(error)
  }
  return errors
}

/** The steps of a JSON pointer; whether `0` is an index or a key is known to the tree alone. */
function pathOf(root: LabNode, pointer: string): Path {
  const path: (string | number)[] = []
  let node: LabNode | undefined = root
  for (const escaped of pointer.split('/').slice(1)) {
    const step: string = escaped.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(node?.kind === 'list' ? Number(step) : step)
    node = nodeAt(node, path.slice(-1))
  }
  return path
}

function excused(node: LabNode | undefined, { keyword, params }: SchemaError, leniency: Leniency): boolean {
  if (isOpaque(node)) return true
  if (keyword !== 'type' || node?.kind !== 'scalar' || !leniency.scalarTypes) return false
  return [params.type].flat().some((type) => type !== 'object' && type !== 'array')
}
