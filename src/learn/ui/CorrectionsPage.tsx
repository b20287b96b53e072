import { use, useState } from 'react'
import type { Fact } from '../../content/course.ts'
import type { TopicId } from '../../content/ids.ts'
import type { Library } from '../../content/library.ts'
import { Source, Words } from '../../content/ui/Prose.tsx'
import { Page, Section } from '../../kit/Page.tsx'
import { chosenOf, type Correction, correctionsOf } from '../corrections.ts'
import './corrections.css'

const VERDICTS = [
  ['wrong', 'Wrong'],
  ['incomplete', 'Incomplete or easily misread'],
] as const satisfies readonly (readonly [Fact['verdict'], string])[]

/** Every place where the notes and AWS's documentation part, to be narrowed by topic and by kind. */
export default function CorrectionsPage({ services }: { readonly services: { readonly library: Library } }) {
  const corrections = correctionsOf(use(services.library.topics()))
  const [topic, setTopic] = useState('')
  const [verdict, setVerdict] = useState('')
  const shown = chosenOf(
    corrections,
    topic === '' ? undefined : (topic as TopicId),
    VERDICTS.find(([one]) => one === verdict)?.[0],
  )
  const topics = new Map(corrections.map((one) => [one.topic.id, one.topic.title]))
  const wrong = corrections.filter(({ fact }) => fact.verdict === 'wrong').length
  return (
    <Page
      title="Corrections to the notes"
      over="Learn"
      lead={`In ${corrections.length} places the service notes and AWS’s documentation part: ${wrong} times the notes are wrong, otherwise they leave out what decides.`}
    >
      <div className="corrections__filter">
        <label className="field">
          Topic
          <select value={topic} onChange={(event) => setTopic(event.target.value)}>
            <option value="">All topics</option>
            {[...topics].map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          Kind
          <select value={verdict} onChange={(event) => setVerdict(event.target.value)}>
            <option value="">Both kinds</option>
            {VERDICTS.map(([one, words]) => (
              <option key={one} value={one}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <p role="status">
          {shown.length === 0
            ? 'None of that kind in this topic.'
            : `${shown.length} ${shown.length === 1 ? 'correction' : 'corrections'}`}
        </p>
      </div>
      {[...topics].map(([id, title]) => {
        const own = shown.filter((one) => one.topic.id === id)
        return own.length === 0 ? null : (
          <Section key={id} title={title}>
            <ol className="corrections">
              {own.map((correction) => (
                <CorrectionView key={correction.fact.id} correction={correction} />
              ))}
            </ol>
          </Section>
        )
      })}
    </Page>
  )
}

function CorrectionView({ correction: { fact, claim, topic } }: { readonly correction: Correction }) {
  return (
    <li className="correction" data-verdict={fact.verdict}>
      <p className="correction__kind">{VERDICTS.find(([one]) => one === fact.verdict)?.[1]}</p>
      <dl className="correction__sides">
        <div>
          <dt>The notes say</dt>
          <dd>“{claim}”</dd>
        </div>
        <div>
          <dt>AWS documents</dt>
          <dd>
            <Words words={fact.documented} />
          </dd>
        </div>
      </dl>
      <p className="prose__source">
        <Source fact={fact} /> · <a href={`#/learn/${topic.id}/${fact.id}`}>in {topic.title}</a>
      </p>
    </li>
  )
}
