import { useSyncExternalStore } from 'react'
import type { Library } from '../../content/library.ts'
import { LinkButton } from '../../kit/Button.tsx'
import { Page, Section } from '../../kit/Page.tsx'
import type { Log } from '../../progress/log.ts'
import { FAMILIES } from '../families.ts'
import type { Family } from '../family.ts'
import { type FamilyScore, scoresOf } from '../sitting.ts'
import './drill.css'

/** Every family of drills, by what it is about, with how it went so far. */
export default function DrillsPage({
  services,
}: {
  readonly services: { readonly library: Library; readonly log: Log }
}) {
  const scores = scoresOf(useSyncExternalStore(services.log.subscribe, services.log.events))
  const { topics } = services.library.outline
  const about = [...new Set(FAMILIES.map(({ topic }) => topic))].toSorted(
    (one, other) => placeOf(topics, one) - placeOf(topics, other),
  )
  return (
    <Page
      title="Drills"
      over="Practise"
      lead="Questions without end: every one is made anew, and its key is computed from the prices, the lab or the capability matrix."
    >
      <div className="row">
        <LinkButton href="#/practise/drills/mixed" look="primary">
          Five mixed
        </LinkButton>
      </div>
      {about.map((topic) => (
        <Section key={topic} title={topics.find(({ id }) => id === topic)?.title ?? 'Choosing a service'}>
          <ul className="drills">
            {FAMILIES.filter((family) => family.topic === topic).map((family) => (
              <li key={family.id}>
                <Entry family={family} score={scores.get(family.id)} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  )
}

/** In the order of the course; what belongs to no topic comes last. */
function placeOf(topics: readonly { readonly id: string }[], topic: string): number {
  const place = topics.findIndex(({ id }) => id === topic)
  return place < 0 ? topics.length : place
}

function Entry({ family, score }: { readonly family: Family; readonly score: FamilyScore | undefined }) {
  return (
    <a className="drills__entry" href={`#/practise/drills/${family.id}`}>
      <strong>{family.title}</strong>
      <span className="drills__summary">{family.summary}</span>
      <span className="drills__figures">
        {family.difficulty} · {score ? `${score.right} of ${score.answered} right` : 'not tried yet'}
      </span>
    </a>
  )
}
