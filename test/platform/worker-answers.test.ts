import { afterEach, expect, it, vi } from 'vitest'
import { answerCalls } from '../../src/platform/worker-answers.ts'

afterEach(() => vi.unstubAllGlobals())

/** The inside of a worker: what it posts and reports, and the way to ask it. */
function inside() {
  const scope = new EventTarget()
  const posted = vi.fn()
  const reported = vi.fn()
  vi.stubGlobal('addEventListener', scope.addEventListener.bind(scope))
  vi.stubGlobal('postMessage', posted)
  vi.stubGlobal('reportError', reported)
  const ask = (data: unknown) => scope.dispatchEvent(new MessageEvent('message', { data }))
  return { posted, reported, ask }
}

it('A worker says that it has loaded, then answers each request under its id, whether at once or later', async () => {
  const { posted, reported, ask } = inside()
  answerCalls<number, number>((request) => (request > 1 ? Promise.resolve(request * 2) : request))
  expect(posted.mock.calls).toEqual([[{ loaded: true }]])
  ask({ id: 7, request: 1 })
  ask({ id: 8, request: 2 })
  await vi.waitFor(() => expect(posted).toHaveBeenCalledTimes(3))
  expect(posted.mock.calls.slice(1)).toEqual([[{ id: 7, value: 1 }], [{ id: 8, value: 4 }]])
  expect(reported).not.toHaveBeenCalled()
})

it.each([
  [
    'throws',
    () => {
      throw new Error('broken')
    },
  ],
  ['rejects', () => Promise.reject(new Error('broken'))],
])(
  'A worker whose engine %s reports an error, which reaches the page, and answers nothing',
  async (_, handle) => {
    const { posted, reported, ask } = inside()
    answerCalls(handle)
    ask({ id: 1, request: 'x' })
    await vi.waitFor(() => expect(reported).toHaveBeenCalledTimes(1))
    expect(reported.mock.calls[0]?.[0]).toMatchObject({ message: 'broken' })
    expect(posted.mock.calls).toEqual([[{ loaded: true }]])
  },
)
