import { use, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Card, Fact, Topic } from '../../content/course.ts'
import type { Library } from '../../content/library.ts'
import { Page } from '../../kit/Page.tsx'
import { settingsOf } from '../../progress/settings.ts'
import { deckOf } from '../deck.ts'
import { openReview, type ReviewDeps } from '../review-store.ts'
import { CardView } from './CardView.tsx'
import { ReviewEnd } from './ReviewEnd.tsx'
import './review.css'

interface Needs extends ReviewDeps {
  readonly library: Library
  readonly holdSession: () => () => void
  readonly persist: () => Promise<boolean>
}

/** The card in the middle, nothing else. */
export default function ReviewPage({ services }: { readonly services: Needs }) {
  const topics = use(services.library.topics())
  const [store] = useState(() => openReview(deckOf(services.library.outline), services))
  const { session, queue, failed } = useStore(store)
  useEffect(() => services.holdSession(), [services])
  const showing = session.showing
  const card = showing && findCard(topics, showing.card)
  const left = queue.counts.learning + queue.counts.due + queue.counts.new
  const total = session.graded.length + left
  return (
    <Page title="Review">
      {total > 0 && (
        <progress
          className="review__progress"
          value={session.graded.length}
          max={total}
          aria-label="Progress through the review"
        />
      )}
      {card && showing ? (
        <CardView
          key={`${card.card.id} ${session.graded.length} ${session.undone}`}
          card={card.card}
          facts={card.facts}
          topic={card.topic.title}
          answer={showing.answer}
          store={store}
          singleKeys={settingsOf(services.log.events())['single-keys']}
          failed={failed}
        />
      ) : (
        <ReviewEnd store={store} persist={services.persist} clock={services.clock} />
      )}
    </Page>
  )
}

function findCard(
  topics: readonly Topic[],
  id: string,
): { card: Card; topic: Topic; facts: readonly Fact[] } | undefined {
  for (const topic of topics) {
    const card = topic.cards.find((one) => one.id === id)
    if (card) return { card, topic, facts: topic.facts.filter((fact) => card.facts.includes(fact.id)) }
  }
  return undefined
}
