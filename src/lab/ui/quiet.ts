/** Long enough to have paused: somebody who types on does so sooner. */
const PAUSE_MS = 800

const SIGNS = ['keydown', 'input', 'pointerdown', 'compositionstart', 'compositionend'] as const

/** Tells when nobody is in the middle of something. */
export interface Quiet {
  /** Waits until nothing has been typed or pressed for a moment and nothing is being composed. Never, once stopped. */
  readonly wait: () => Promise<void>
  readonly composing: () => boolean
  readonly stop: () => void
}

/** Watches the page from now on; what was done before does not count. */
export function watchQuiet(): Quiet {
  let last = Number.NEGATIVE_INFINITY
  let composing = false
  let stopped = false
  const note = ({ type }: Event) => {
    last = performance.now()
    if (type === 'compositionstart') composing = true
    if (type === 'compositionend') composing = false
  }
  for (const sign of SIGNS) document.addEventListener(sign, note, true)
  const look = (done: () => void): void => {
    if (stopped) return
    const rest = composing ? PAUSE_MS : last + PAUSE_MS - performance.now()
    if (rest <= 0) done()
    else setTimeout(look, rest, done)
  }
  return {
    wait: () => new Promise(look),
    composing: () => composing,
    stop() {
      stopped = true
      for (const sign of SIGNS) document.removeEventListener(sign, note, true)
    },
  }
}
