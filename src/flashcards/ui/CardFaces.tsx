import type { Ref } from 'react'
import type { Card, Fact } from '../../content/course.ts'
import { Prose, Source } from '../../content/ui/Prose.tsx'
import './review.css'

/** The question of a card, and below it the answer with the source of its first fact. */
export function CardFaces(props: {
  readonly card: Card
  readonly facts: readonly Fact[]
  readonly answer: boolean
  readonly front?: Ref<HTMLDivElement>
  readonly back?: Ref<HTMLDivElement>
}) {
  const { card, facts, answer, front, back } = props
  return (
    <div className="review__card">
      <div className="review__front" ref={front} tabIndex={-1} aria-label="Question" role="group">
        <Prose text={card.front} />
      </div>
      {answer && (
        <div className="review__back" ref={back} tabIndex={-1} aria-label="Answer" role="group">
          <Prose text={card.back} />
          {card.extra !== undefined && (
            <div className="review__extra">
              <Prose text={card.extra} />
            </div>
          )}
          {facts[0] !== undefined && (
            <p className="prose__source">
              <Source fact={facts[0]} />
            </p>
          )}
        </div>
      )}
    </div>
  )
}
