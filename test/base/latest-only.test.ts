import { expect, it } from 'vitest'
import { latestOnly } from '../../src/base/latest-only.ts'

/** Questions that are answered when the test lets them. */
function held() {
  const asked: string[] = []
  const answers: (() => void)[] = []
  const ask = latestOnly((question: string) => {
    asked.push(question)
    return new Promise<string>((resolve) => answers.push(() => resolve(question.toUpperCase())))
  })
  return { ask, asked, answers }
}
const soon = () => new Promise((resolve) => setTimeout(resolve))

it('A single question is answered', async () => {
  const { ask, answers } = held()
  const answer = ask('a')
  await soon()
  answers[0]?.()
  expect(await answer).toBe('A')
})

it('While one is out, only the last of those that wait is asked; what was overtaken is undefined', async () => {
  const { ask, asked, answers } = held()
  const first = ask('a')
  await soon()
  const [second, third] = [ask('b'), ask('c')]
  expect(asked).toEqual(['a'])
  answers[0]?.()
  await soon()
  expect(asked).toEqual(['a', 'c'])
  answers[1]?.()
  expect(await Promise.all([first, second, third])).toEqual([undefined, undefined, 'C'])
})
