import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Capability, Matrix } from '../../src/content/matrix.ts'
import { CONTENDERS } from '../../src/pricing/contenders.ts'
import { lacksOf as lacksOfContender, WANTED } from '../../src/pricing/wanted.ts'

const MATRIX = readMatrix()
const lacksOf = (id: string, wishes: readonly string[]) =>
  CONTENDERS.filter((one) => one.id === id).flatMap((one) => lacksOfContender(MATRIX, one, wishes))

describe('what is wanted', () => {
  it.each(WANTED.map((wanted) => [wanted.words, wanted] as const))(
    '“%s” is a capability that the matrix tests, with a cell for every contender',
    (_, wanted) => {
      for (const one of CONTENDERS) {
        const lacks = lacksOf(one.id, [wanted.capability])
        for (const { cell } of lacks) expect(cell?.text).toBeTruthy()
      }
      const all = CONTENDERS.map((one) => lacksOf(one.id, [wanted.capability])[0]?.verdict)
      expect(all, 'tells at least one contender from the others').toContain('breaks')
      expect(all).toContain(undefined)
    },
  )

  it('is lacked by App Runner where the matrix says no', () => {
    const wishes = ['websocket', 'open-to-new-customers', 'source-code-deploy']
    expect(lacksOf('app-runner', wishes).map(({ wanted }) => wanted.capability)).toEqual([
      'open-to-new-customers',
      'websocket',
    ])
  })

  it('is not told of an API that the matrix did not look at', () => {
    expect(lacksOf('lambda-http', ['waf'])[0]?.verdict).toBe('unknown')
    expect(lacksOf('lambda-rest', ['waf'])).toEqual([])
    expect(lacksOf('lambda-alb', ['waf'])[0]?.verdict).toBe('unknown')
  })

  it('is nothing where nothing is asked for', () => {
    for (const one of CONTENDERS) expect(lacksOf(one.id, [])).toEqual([])
  })
})

/** The matrix as its authors wrote it, as far as a wish looks at it. */
function readMatrix(): Matrix {
  const source = parse(readFileSync('content/compute-choice/matrix.yaml', 'utf8')) as {
    checked: string
    capabilities: Record<string, Omit<Capability, 'id'>>
  }
  const capabilities = Object.entries(source.capabilities).map(([id, rest]) => ({ id, ...rest }))
  return { checked: source.checked, services: [], capabilities }
}
