import { use, useSyncExternalStore } from 'react'
import type { Library } from '../../content/library.ts'
import { PackNotice } from '../../content/ui/PackNotice.tsx'
import { Page } from '../../kit/Page.tsx'
import type { Log } from '../../progress/log.ts'
import { topicProgress } from '../topic-progress.ts'
import './learn.css'

/** The topics in teaching order, each with how far the learner has come. */
export default function LearnPage({
  services,
}: {
  readonly services: { readonly library: Library; readonly log: Log }
}) {
  const { library, log } = services
  const { packs, summaries } = use(library.contents())
  const events = useSyncExternalStore(log.subscribe, log.events)
  return (
    <Page
      title="Learn"
      lead="Topics of the App Runner service notes, corrected against AWS’s documentation. Read one, then practise it."
    >
      {packs.map((pack) => {
        const topics = library.outline.topics.filter((topic) => topic.pack === pack.id)
        if (topics.length === 0) return null
        return (
          <div className="learn" key={pack.id}>
            {topics[0]?.id.includes(':') === true && <h2>{pack.title}</h2>}
            <PackNotice library={library} pack={pack.id} />
            <ol className="learn__path">
              {topics.map((topic) => {
                const progress = topicProgress(topic, events)
                return (
                  <li key={topic.id}>
                    <a className="learn__topic" href={`#/learn/${topic.id}`}>
                      <h2>{topic.title}</h2>
                      <p>{summaries[topic.id]}</p>
                      <p className="learn__figures">
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
              })}
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
