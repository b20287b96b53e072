/**
 * Of many questions, as while somebody types, only the latest counts: while one is out, those that come meanwhile wait,
 * and all but the last of them are never asked. What has been overtaken is answered with undefined.
 */
export function latestOnly<Question extends readonly unknown[], Answer>(
  ask: (...question: Question) => Promise<Answer>,
): (...question: Question) => Promise<Answer | undefined> {
  let latest = 0
  let running: Promise<unknown> = Promise.resolve()
  return async (...question) => {
    const mine = ++latest
    await running
    if (mine !== latest) return undefined
    const asked = ask(...question)
    running = asked
    const answer = await asked
    return mine === latest ? answer : undefined
  }
}
