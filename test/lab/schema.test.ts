import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/lab/read-document.ts'
import { unmarked, wholeExample } from '../../src/lab/example.ts'
import { EXAMPLES } from '../../src/lab/examples.ts'
import { isOpaque, valueOf, type LabNode } from '../../src/lab/node.ts'
import { RULES } from '../../src/lab/rules.ts'
import { standalone } from '../../src/lab/published-schema.ts'
import { SCHEMA_NAMES, type SchemaName } from '../../src/lab/schema.ts'
import { validate } from '../../src/lab/validate.ts'

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictRequired: false, strictTypes: false })
const compiled = new Map(SCHEMA_NAMES.map((name) => [name, ajv.compile(standalone(name))]))

const TEXTS = [
  ...EXAMPLES.map(({ text }) => text),
  ...RULES.flatMap((rule) =>
    [rule.bad, rule.good].map((text) => unmarked(wholeExample(text, rule.kinds[0])).text),
  ),
]

const hides = (node: LabNode): boolean =>
  node.kind === 'map'
    ? node.entries.some((entry) => hides(entry.node))
    : node.kind === 'list'
      ? node.items.some(hides)
      : isOpaque(node)

/** What the published schema says of a tree, by place and keyword. */
function byAjv(name: SchemaName, root: LabNode): string[] {
  const bare = name === 'source-configuration'
  const check = compiled.get(name)
  const value = valueOf(root) as { SourceConfiguration?: unknown }
  check?.(bare ? value.SourceConfiguration : value)
  return (check?.errors ?? [])
    .filter(({ keyword }) => keyword !== 'propertyNames')
    .map(({ instancePath, keyword }) => `${bare ? '/SourceConfiguration' : ''}${instancePath} ${keyword}`)
    .toSorted()
}

describe.each(SCHEMA_NAMES)('the schema of %s', (name) => {
  const schema = standalone(name)

  it('stands by itself, with a description and a source for everything', () => {
    const whole = JSON.stringify(schema)
    for (const [, used = ''] of whole.matchAll(/"#\/definitions\/(\w+)"/g))
      expect(Object.keys(schema.definitions ?? {})).toContain(used)
    expect(schema.description).toMatch(/\.$/)
    expect(schema.$comment).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//)
    for (const [, about] of whole.matchAll(/"description":"([^"]*)"/g)) expect(about).toMatch(/\.$/)
  })
})

it('the precompiled validators find what the published schemas say, in every example of the lab', () => {
  let compared = 0
  for (const text of TEXTS) {
    const document = readDocument(text)
    for (const { root, schema } of [document, ...document.parts]) {
      if (!root || !schema || hides(root) || document.kind === 'cloudformation') continue
      const ours = validate(root, schema, { scalarTypes: false })
      expect(
        ours.map(({ path, keyword }) => `${path.map((step) => `/${step}`).join('')} ${keyword}`).toSorted(),
      ).toEqual(byAjv(schema, root))
      compared++
    }
  }
  expect(compared).toBeGreaterThan(100)
})
