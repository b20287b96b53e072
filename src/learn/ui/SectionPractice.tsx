import type { Card } from '../../content/course.ts'
import type { Inline } from '../../content/prose.ts'
import { Words } from '../../content/ui/Prose.tsx'
import { Recall } from './Recall.tsx'

/** What there is to practise of one section: its cards on the spot, its questions on a page of their own. */
export function SectionPractice(props: {
  readonly cards: readonly Card[]
  /** How many. */
  readonly questions: number
  readonly address: string
  readonly section: readonly Inline[]
}) {
  const { cards, questions } = props
  return (
    <div className="section-practice">
      {cards.length > 0 && <Recall cards={cards} />}
      {questions > 0 && (
        <a href={props.address}>
          Answer {questions} {questions === 1 ? 'question' : 'questions'}
          <span className="visually-hidden">
            {' '}
            on “<Words words={props.section} />”
          </span>
        </a>
      )}
    </div>
  )
}
