import type { QuestionEntry } from '../../content/question.ts'
import { Button } from '../../kit/Button.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { type Filter, waysOut } from '../filter.ts'
import type { standingsOf } from '../standing.ts'
import { PART_NAMES } from './kind-names.ts'

/** Why there is nothing to ask, and each way out of it. */
export function NothingPasses(props: {
  readonly entries: readonly QuestionEntry[]
  readonly filter: Filter
  readonly standings: ReturnType<typeof standingsOf>
  readonly onLoosen: (key: keyof Filter) => void
}) {
  const ways = waysOut(props.entries, props.filter, props.standings)
  return (
    <Notice signal="caution">
      <p>
        {props.filter.standing === 'missed' && props.standings.size === 0
          ? 'You have answered no question yet, so none went wrong before.'
          : 'No question has all of this at once.'}
        {ways.length === 0 && ' Even with one choice fewer there is none: take away two.'}
      </p>
      <div className="row">
        {ways.map(({ key, count }) => (
          <Button key={key} size="small" onClick={() => props.onLoosen(key)}>
            Without {PART_NAMES[key]}: {count}
          </Button>
        ))}
      </div>
    </Notice>
  )
}
