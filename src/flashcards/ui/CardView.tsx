import { Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { Card, Fact } from '../../content/course.ts'
import { Button } from '../../kit/Button.tsx'
import { Notice } from '../../kit/Notice.tsx'
import type { Grade } from '../../progress/event.ts'
import type { ReviewStore } from '../review-store.ts'
import { CardFaces } from './CardFaces.tsx'

const GRADES: readonly { readonly grade: Grade; readonly name: string; readonly key: string }[] = [
  { grade: 'again', name: 'Again', key: '1' },
  { grade: 'hard', name: 'Hard', key: '2' },
  { grade: 'good', name: 'Good', key: '3' },
  { grade: 'easy', name: 'Easy', key: '4' },
]

/** A card: first its question, then the answer below it and the four grades with what each would do. */
export function CardView(props: {
  readonly card: Card
  readonly facts: readonly Fact[]
  readonly topic: string
  readonly answer: boolean
  readonly store: ReviewStore
  readonly singleKeys: boolean
  readonly failed: boolean
}) {
  const { card, store, answer } = props
  const { intervals, saving, canUndo, queue } = useStore(store)
  const question = useRef<HTMLDivElement>(null)
  const shown = useRef<HTMLDivElement>(null)
  useEffect(() => (answer ? shown.current : question.current)?.focus({ preventScroll: true }), [answer])
  useSingleKeys(props.singleKeys, store, answer)
  return (
    <article className="review" aria-label="Flashcard">
      <p className="review__over">
        <span>{props.topic}</span>
        <span>
          {queue.counts.new} new · {queue.counts.learning} learning · {queue.counts.due} due
        </span>
      </p>
      <CardFaces card={card} facts={props.facts} answer={answer} front={question} back={shown} />
      {props.failed && (
        <Notice signal="no-go" live>
          <p>
            This grade is not saved. Nothing before it is lost. Grade the card again, or save a copy of your
            progress first.
          </p>
        </Notice>
      )}
      <div className="review__actions">
        {answer ? (
          <div className="review__grades" role="group" aria-label="How well did you know it?">
            {GRADES.map(({ grade, name, key }) => (
              <Button
                key={grade}
                data-grade={grade}
                aria-disabled={saving || undefined}
                onClick={() => void store.grade(grade)}
              >
                <span>
                  {name}{' '}
                  {props.singleKeys && (
                    <kbd className="for-keys" aria-hidden="true">
                      {key}
                    </kbd>
                  )}
                </span>
                <small>{intervals?.[grade]}</small>
              </Button>
            ))}
          </div>
        ) : (
          <Button look="primary" onClick={store.reveal}>
            Show the answer{' '}
            {props.singleKeys && (
              <kbd className="for-keys" aria-hidden="true">
                space
              </kbd>
            )}
          </Button>
        )}
        <Button look="quiet" size="small" disabled={!canUndo} onClick={() => void store.undo()}>
          <Undo2 size={16} aria-hidden="true" /> Undo{' '}
          {props.singleKeys && (
            <kbd className="for-keys" aria-hidden="true">
              u
            </kbd>
          )}
        </Button>
      </div>
    </article>
  )
}

/** Space shows the answer, 1 to 4 grade, u takes back. Off by a setting, for input devices that type stray letters (WCAG 2.1.4). */
function useSingleKeys(on: boolean, store: ReviewStore, answer: boolean): void {
  useEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      // What is typed into a search above the card is no grade.
      if (event.target instanceof Element && event.target.closest('dialog, input, textarea, select')) return
      const onControl =
        event.target instanceof Element &&
        event.target.closest('a, button, input, textarea, select, summary, pre')
      const grade = GRADES.find(({ key }) => key === event.key)
      if (event.key === ' ' && !onControl) {
        event.preventDefault()
        if (answer) void store.grade('good')
        else store.reveal()
      } else if (grade && answer) void store.grade(grade.grade)
      else if (event.key === 'u') void store.undo()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on, store, answer])
}
