import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CHECKS } from '../../src/content/checks/checks.ts'

it('The guide for authors lists every check, and none that there is not', () => {
  const guide = readFileSync('content/README.md', 'utf8')
  const listed = [...guide.matchAll(/^\| `([a-z-]+)`\s+\| [A-Z]/gm)].map(([, id]) => id)
  expect(listed).toEqual(CHECKS.map(({ id }) => id))
})
