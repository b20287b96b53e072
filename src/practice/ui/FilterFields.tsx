import type { Exam, Outline } from '../../content/course.ts'
import type { QuestionEntry } from '../../content/question.ts'
import { countWith, type Filter, NO_TOPIC } from '../filter.ts'
import type { standingsOf } from '../standing.ts'
import { KIND_NAMES } from './kind-names.ts'

type Choices = readonly { readonly value: string; readonly name: string; readonly group?: string }[]

/** The filter as native selects. Behind each choice stands how many questions it would leave. */
export function FilterFields(props: {
  readonly entries: readonly QuestionEntry[]
  readonly exams: readonly Exam[]
  readonly topics: Outline['topics']
  readonly filter: Filter
  readonly standings: ReturnType<typeof standingsOf>
  readonly onChange: (key: keyof Filter, value: string | undefined) => void
}) {
  const { filter, exams } = props
  const examId = filter.scope?.split('/')[0]
  const exam = exams.find(({ id }) => id === examId)
  const count = (key: keyof Filter, value: string | undefined) =>
    countWith(props.entries, filter, props.standings, key, value)
  const field = (name: string, key: keyof Filter, any: string, choices: Choices) => (
    <FilterField
      name={name}
      any={any}
      value={filter[key]}
      choices={choices}
      count={(value) => count(key, value)}
      onChange={(value) => props.onChange(key, value)}
    />
  )
  return (
    <div className="build__fields">
      <FilterField
        name="Exam"
        any="Any exam"
        value={examId}
        choices={exams.map(({ id, code }) => ({ value: id, name: code }))}
        count={(value) => count('scope', value)}
        onChange={(value) => props.onChange('scope', value)}
      />
      {exam && (
        <FilterField
          name="Domain or task"
          any={`All of ${exam.code}`}
          value={filter.scope === examId ? undefined : filter.scope}
          choices={tasksOf(exam)}
          count={(value) => count('scope', value ?? exam.id)}
          onChange={(value) => props.onChange('scope', value ?? exam.id)}
        />
      )}
      {field('Topic', 'topic', 'Any topic', [
        ...props.topics.map(({ id, title }) => ({ value: id, name: title })),
        { value: NO_TOPIC, name: 'Which service fits?' },
      ])}
      {field(
        'Kind',
        'kind',
        'Any kind',
        Object.entries(KIND_NAMES).map(([value, name]) => ({ value, name })),
      )}
      {field('Difficulty', 'difficulty', 'Any difficulty', [
        { value: 'easy', name: 'Easy' },
        { value: 'medium', name: 'Medium' },
        { value: 'hard', name: 'Hard' },
      ])}
      {field('How they went before', 'standing', 'Does not matter', [
        { value: 'unseen', name: 'Never answered' },
        { value: 'missed', name: 'Wrong or guessed' },
      ])}
    </div>
  )
}

function tasksOf(exam: Exam): Choices {
  return exam.domains.flatMap((domain) => {
    const group = `${domain.number} ${domain.title}`
    return [
      { value: `${exam.id}/${domain.number}`, name: `All of domain ${domain.number}`, group },
      ...domain.tasks.map(({ ref, title }) => ({
        value: ref,
        name: `${ref.split('/')[1] ?? ''} ${title}`,
        group,
      })),
    ]
  })
}

function FilterField(props: {
  readonly name: string
  readonly any: string
  readonly value: string | undefined
  readonly choices: Choices
  readonly count: (value: string | undefined) => number
  readonly onChange: (value: string | undefined) => void
}) {
  const { choices, value } = props
  const groups = [...new Set(choices.map(({ group }) => group))]
  const known = value === undefined || choices.some((choice) => choice.value === value)
  const optionOf = (choice: Choices[number]) => (
    <option key={choice.value} value={choice.value}>
      {choice.name} ({props.count(choice.value)})
    </option>
  )
  return (
    <label className="field">
      <span>{props.name}</span>
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) =>
          props.onChange(currentTarget.value === '' ? undefined : currentTarget.value)
        }
      >
        <option value="">
          {props.any} ({props.count(undefined)})
        </option>
        {!known && <option value={value}>{value} (0)</option>}
        {groups.map((group) => {
          const options = choices.filter((choice) => choice.group === group).map(optionOf)
          return group === undefined ? (
            options
          ) : (
            <optgroup key={group} label={group}>
              {options}
            </optgroup>
          )
        })}
      </select>
    </label>
  )
}
