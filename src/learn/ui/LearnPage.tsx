import { Check } from 'lucide-react'
import { use, useSyncExternalStore } from 'react'
import type { Library } from '../../content/library.ts'
import { PackNotice } from '../../content/ui/PackNotice.tsx'
import { LinkButton } from '../../kit/Button.tsx'
import { Page } from '../../kit/Page.tsx'
import type { Log } from '../../progress/log.ts'
import { type Mastery, nextStation, pathOf, type Station } from '../topic-path.ts'
import './learn.css'

/** The topics as a path in teaching order, each with how far the learner has come, and where to go on. */
export default function LearnPage({
  services,
}: {
  readonly services: { readonly library: Library; readonly log: Log }
}) {
  const { library, log } = services
  const { packs, summaries } = use(library.contents())
  const path = pathOf(library.outline.topics, useSyncExternalStore(log.subscribe, log.events))
  const next = path.find(({ topic }) => topic.id === nextStation(path))
  return (
    <Page
      title="Learn"
      lead="The App Runner service notes, topic by topic, corrected against AWS’s documentation. Read one, then practise it."
    >
      <div className="row">
        {next !== undefined && (
          <LinkButton href={`#/learn/${next.topic.id}`} look="primary">
            {next.mastery === 'new' ? 'Begin' : 'Go on'}: {next.topic.title}
          </LinkButton>
        )}
        <LinkButton href="#/glossary">Glossary</LinkButton>
        <LinkButton href="#/commands">Commands</LinkButton>
        <LinkButton href="#/corrections">Corrections to the notes</LinkButton>
      </div>
      {packs.map((pack) => {
        const stations = path.filter(({ topic }) => topic.pack === pack.id)
        return stations.length === 0 ? null : (
          <div className="learn" key={pack.id}>
            {stations[0]?.topic.id.includes(':') === true && <h2>{pack.title}</h2>}
            <PackNotice library={library} pack={pack.id} />
            <ol className="learn__path">
              {stations.map((station, index) => (
                <StationView
                  key={station.topic.id}
                  station={station}
                  number={index + 1}
                  summary={summaries[station.topic.id] ?? ''}
                />
              ))}
            </ol>
          </div>
        )
      })}
      <p>
        <a href="#/learn/packs">Packs of your own</a>: topics from a file, beside the course.
      </p>
    </Page>
  )
}

const WORDS: Readonly<Record<Mastery, string>> = { new: 'new', begun: 'begun', mastered: 'mastered' }

function StationView(props: {
  readonly station: Station
  readonly number: number
  readonly summary: string
}) {
  const { topic, progress, mastery, percent } = props.station
  return (
    <li data-mastery={mastery}>
      <span className="learn__station" aria-hidden="true">
        {mastery === 'mastered' ? <Check size={18} /> : props.number}
      </span>
      <a className="learn__topic" href={`#/learn/${topic.id}`}>
        <h2>{topic.title}</h2>
        <p>{props.summary}</p>
        <progress className="learn__bar" value={percent} max={100} aria-label={`Mastery of ${topic.title}`} />
        <p className="learn__figures">
          <span>
            {WORDS[mastery]}, {percent} %
          </span>
          <span>
            {progress.cardsSeen} of {topic.cards.length} cards met
          </span>
          <span>
            {progress.questionsRight} of {topic.questions} questions right
          </span>
        </p>
      </a>
    </li>
  )
}
