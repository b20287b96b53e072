import type { ReactNode } from 'react'
import type { Prose as ProseText, Topic, TopicQuestion } from '../../content/course.ts'
import type { OwnPack } from '../../content/own-pack.ts'
import { Prose, Words } from '../../content/ui/Prose.tsx'
import { figuresOf } from '../figures-of.ts'
import { Button } from '../../kit/Button.tsx'

/** A pack as it would look, before it is added. */
export function Preview(props: {
  readonly pack: OwnPack
  /** A pack of the same id is there already. */
  readonly replaces: boolean
  readonly onAdd: () => void
  readonly onCancel: () => void
}) {
  const { pack } = props
  return (
    <section className="packs__preview" aria-label={`Preview of ${pack.title}`}>
      <h3>{pack.title}</h3>
      <p>{pack.summary}</p>
      {props.replaces && (
        <p>
          You have a pack of this id. This one takes its place; cards and questions that keep their ids keep
          what you have learned.
        </p>
      )}
      {pack.topics.map((topic) => (
        <TopicPreview key={topic.id} topic={topic} />
      ))}
      <div className="row">
        <Button look="primary" onClick={props.onAdd}>
          {props.replaces ? 'Replace the pack' : 'Add the pack'}
        </Button>
        <Button onClick={props.onCancel}>Do not add it</Button>
      </div>
    </section>
  )
}

function TopicPreview({ topic }: { readonly topic: Topic }) {
  return (
    <details>
      <summary>
        {topic.title}: {figuresOf([topic])}
      </summary>
      <div className="packs__topic">
        <Prose text={topic.text} facts={topic.facts} />
        <h3>Cards</h3>
        <ul className="packs__items">
          {topic.cards.map((card) => (
            <li key={card.id}>
              <Prose text={card.front} />
              <div className="packs__answer">
                <Prose text={card.back} />
              </div>
            </li>
          ))}
        </ul>
        <h3>Questions</h3>
        <ul className="packs__items">
          {topic.questions.map((question) => (
            <li key={question.id}>
              <Prose text={question.stem} />
              <ul>
                {answersOf(question).map(({ id, mark, text, why }) => (
                  <li key={id}>
                    <Prose text={text} />
                    <div className="packs__answer">
                      {mark}
                      <Prose text={why} />
                    </div>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}

interface Answer {
  readonly id: string
  readonly mark: ReactNode
  readonly text: ProseText
  readonly why: ProseText
}

/** The options with their verdicts, the steps in their order, or the items with their targets. */
function answersOf(question: TopicQuestion): Answer[] {
  if ('options' in question)
    return question.options.map((option) => ({
      ...option,
      mark: <strong>{option.right ? 'Right' : 'Wrong'}</strong>,
    }))
  if (question.kind === 'ordering')
    return question.steps.map((step, at) => ({ ...step, mark: <strong>Step {at + 1}</strong> }))
  return question.items.map((item) => ({
    ...item,
    mark: (
      <strong>
        <Words words={question.targets.find(({ id }) => id === item.target)?.text ?? []} />
      </strong>
    ),
  }))
}
