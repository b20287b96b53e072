import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { Clock } from '../../base/clock.ts'
import { Button, LinkButton } from '../../kit/Button.tsx'
import { Checklist } from '../../kit/Checklist.tsx'
import { minutesInWords } from '../interval-words.ts'
import type { ReviewStore } from '../review-store.ts'
import { figuresOf } from '../session.ts'

/** The end of a session: what was done, and when the next card comes. Asks the browser to protect the data after a finished session. */
export function ReviewEnd(props: {
  readonly store: ReviewStore
  readonly persist: () => Promise<boolean>
  readonly clock: Clock
}) {
  const { store, persist, clock } = props
  const { session, memories, canUndo } = useStore(store)
  const figures = figuresOf(session, memories)
  const heading = useRef<HTMLHeadingElement>(null)
  const counted = useRef(false)
  const reviewed = figures.reviewed > 0
  useEffect(() => {
    if (reviewed) heading.current?.focus()
    if (!reviewed || counted.current) return
    counted.current = true
    void store.finish()
    void persist()
  }, [reviewed, store, persist])
  // A card that was graded Again comes back by itself while the page stays open.
  useEffect(() => {
    const timer = setInterval(store.refresh, 5_000)
    return () => clearInterval(timer)
  }, [store])
  return (
    <div className="review__end">
      <h2 ref={heading} tabIndex={-1}>
        {reviewed ? 'Done for now' : 'Nothing is due'}
      </h2>
      {reviewed && (
        <Checklist
          lines={[
            ['Cards reviewed', figures.cards],
            ['Answers given', figures.reviewed],
            ['Forgotten', figures.again],
            ['Time', minutesInWords(figures.elapsedMs)],
          ]}
        />
      )}
      <p>
        {figures.nextDue === null
          ? 'No card has been learned yet.'
          : `The next card comes ${when(figures.nextDue, clock)}.`}
      </p>
      <div className="row">
        <LinkButton href="#/" look="primary">
          To Today
        </LinkButton>
        <LinkButton href="#/practise/scenarios">Answer a scenario</LinkButton>
        <Button look="quiet" disabled={!canUndo} onClick={() => void store.undo()}>
          Undo the last grade
        </Button>
      </div>
    </div>
  )
}

function when(due: number, clock: Clock): string {
  const ms = due - clock.now()
  if (ms <= 0) return 'at once'
  if (ms < 3_600_000) return `in ${minutesInWords(ms)}`
  return new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' }).format(due)
}
