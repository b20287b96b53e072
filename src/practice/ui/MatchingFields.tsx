import { useId } from 'react'
import type { OptionId } from '../../content/ids.ts'
import type { MatchingQuestion } from '../../content/question.ts'
import { plainText } from '../../content/plain-text.ts'
import { Prose, Words } from '../../content/ui/Prose.tsx'
import { targetOf } from '../grade.ts'
import type { Run } from '../run.ts'
import { Mark } from './Mark.tsx'

type Item = MatchingQuestion['items'][number]
type Target = MatchingQuestion['targets'][number]

/** Items, each with a native select of all targets. */
export function MatchingFields(props: {
  readonly question: MatchingQuestion
  readonly run: Run
  readonly onMatch: (item: OptionId, target: OptionId | undefined) => void
}) {
  const { question, run } = props
  const items = inOrder(question.items, run.shown)
  const targets = inOrder(question.targets, run.shown)
  const idle = targets.filter(({ id }) => question.items.every(({ target }) => target !== id))
  return (
    <div className="question__options">
      {items.map((item) => (
        <ItemField
          key={item.id}
          item={item}
          targets={targets}
          given={targetOf(run.chosen, item.id)}
          checked={run.checked}
          onMatch={props.onMatch}
        />
      ))}
      {run.checked &&
        idle.map((target) => (
          <div key={target.id} className="option option__reason match__idle">
            <p>
              <strong>
                <Words words={target.text} />
              </strong>{' '}
              belongs to none of these.
            </p>
            {target.why && <Prose text={target.why} />}
          </div>
        ))}
    </div>
  )
}

function inOrder<One extends { readonly id: OptionId }>(
  list: readonly One[],
  order: readonly OptionId[],
): One[] {
  return list.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
}

function ItemField(props: {
  readonly item: Item
  readonly targets: readonly Target[]
  readonly given: OptionId | undefined
  readonly checked: boolean
  readonly onMatch: (item: OptionId, target: OptionId | undefined) => void
}) {
  const { item, targets, given, checked } = props
  const text = useId()
  const right = given === item.target
  return (
    <div className="option" data-verdict={checked ? (right ? 'right' : 'wrong') : undefined}>
      <div className="match__item">
        <div id={text}>
          <Prose text={item.text} />
        </div>
        {checked ? (
          <Given
            right={right}
            given={targets.find(({ id }) => id === given)}
            wanted={targets.find(({ id }) => id === item.target)}
          />
        ) : (
          <select
            aria-labelledby={text}
            value={given ?? ''}
            onChange={(event) => {
              const id = event.currentTarget.value
              props.onMatch(item.id, id === '' ? undefined : (id as OptionId))
            }}
          >
            <option value="">Choose …</option>
            {targets.map((target) => (
              <option key={target.id} value={target.id}>
                {plainText(target.text)}
              </option>
            ))}
          </select>
        )}
      </div>
      {checked && (
        <div className="option__reason">
          <Prose text={item.why} />
        </div>
      )}
    </div>
  )
}

function Given(props: {
  readonly right: boolean
  readonly given: Target | undefined
  readonly wanted: Target | undefined
}) {
  const { right, given, wanted } = props
  return (
    <div className="match__given">
      <Mark right={right}>
        {right ? 'Right:' : 'Not right:'}
        <span>{given && <Words words={given.text} />}</span>
      </Mark>
      {!right && (
        <Mark right>
          It is: <span>{wanted && <Words words={wanted.text} />}</span>
        </Mark>
      )}
    </div>
  )
}
