const NAME = 'preflight-session'

/** Marks this tab as in the middle of something until the returned function is called; an update waits for all such tabs. */
export function holdSession(): () => void {
  let release = () => {}
  const done = new Promise<void>((resolve) => {
    release = resolve
  })
  if ('locks' in navigator) void navigator.locks.request(NAME, { mode: 'shared' }, () => done)
  return release
}

/** True while any tab of the app is in the middle of a session. */
export async function anySession(): Promise<boolean> {
  if (!('locks' in navigator)) return false
  const { held } = await navigator.locks.query()
  return held?.some((lock) => lock.name === NAME) ?? false
}
