import { type ReactNode, useMemo, useState } from 'react'
import { type KeptPack, labsIn, referenceIn, scenariosIn, topicIn } from '../../content/kept-pack.ts'
import { Prose } from '../../content/ui/Prose.tsx'
import { CardFaces } from '../../flashcards/ui/CardFaces.tsx'
import { Button } from '../../kit/Button.tsx'
import { counted, figuresOf } from '../figures-of.ts'
import { CommandItem, ExerciseItem, QuestionItem, TermItem } from './PreviewItems.tsx'
import { Gradual } from './Gradual.tsx'

/** A pack as it would look, before it is added. */
export function Preview(props: {
  readonly pack: KeptPack
  /** A pack of the same id is there already. */
  readonly replaces: boolean
  readonly onAdd: () => void
  readonly onCancel: () => void
}) {
  const { pack } = props
  const { labs, scenarios, terms, commands } = pack.figures
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
        <Folded key={topic.id} summary={`${topic.title}: ${figuresOf([topic])}`}>
          {() => <TopicPreview pack={pack} id={topic.id} />}
        </Folded>
      ))}
      {labs > 0 && (
        <Folded summary={counted(labs, 'exercise')}>{() => <ExercisesPreview pack={pack} />}</Folded>
      )}
      {scenarios > 0 && (
        <Folded summary={counted(scenarios, 'service selection')}>
          {() => <SelectionsPreview pack={pack} />}
        </Folded>
      )}
      {terms + commands > 0 && (
        <Folded summary={`${counted(terms, 'term')}, ${counted(commands, 'command')}`}>
          {() => <ReferencePreview pack={pack} />}
        </Folded>
      )}
      <div className="row">
        <Button look="primary" onClick={props.onAdd}>
          {props.replaces ? 'Replace the pack' : 'Add the pack'}
        </Button>
        <Button onClick={props.onCancel}>Do not add it</Button>
      </div>
    </section>
  )
}

/** What is read and drawn only when it is unfolded. */
function Folded(props: { readonly summary: string; readonly children: () => ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{props.summary}</summary>
      {open && <div className="packs__topic">{props.children()}</div>}
    </details>
  )
}

function TopicPreview({ pack, id }: { readonly pack: KeptPack; readonly id: string }) {
  const topic = useMemo(() => topicIn(pack, id), [pack, id])
  if (topic === undefined) return null
  const factsOf = (names: readonly string[]) => topic.facts.filter((fact) => names.includes(fact.id))
  return (
    <>
      <Prose text={topic.text} facts={topic.facts} />
      <Gradual title="Cards" items={topic.cards}>
        {(card) => (
          <li key={card.id}>
            <CardFaces card={card} facts={factsOf(card.facts)} answer />
          </li>
        )}
      </Gradual>
      <Gradual title="Questions" items={topic.questions}>
        {(question) => <QuestionItem key={question.id} question={question} facts={factsOf(question.facts)} />}
      </Gradual>
    </>
  )
}

function ExercisesPreview({ pack }: { readonly pack: KeptPack }) {
  const labs = useMemo(() => labsIn(pack), [pack])
  return (
    <Gradual title="Exercises" headed={false} items={labs}>
      {(exercise) => <ExerciseItem key={exercise.id} exercise={exercise} />}
    </Gradual>
  )
}

function SelectionsPreview({ pack }: { readonly pack: KeptPack }) {
  const scenarios = useMemo(() => scenariosIn(pack), [pack])
  return (
    <Gradual title="Service selections" headed={false} items={scenarios}>
      {(scenario) => <QuestionItem key={scenario.id} question={scenario} facts={[]} />}
    </Gradual>
  )
}

function ReferencePreview({ pack }: { readonly pack: KeptPack }) {
  const { glossary, commands } = useMemo(() => referenceIn(pack), [pack])
  return (
    <>
      <Gradual title="Terms" items={glossary}>
        {(term) => <TermItem key={term.id} term={term} />}
      </Gradual>
      <Gradual title="Commands" items={commands}>
        {(command) => <CommandItem key={command.id} command={command} />}
      </Gradual>
    </>
  )
}
