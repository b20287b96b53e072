import type { DebuggingOption, DebuggingQuestion, Option } from '../../content/question.ts'
import { Listing } from './Listing.tsx'

const MODES = { new: 'for a new service', existing: 'of a service that exists' } as const

/** The faulty file; after the check with what the lab says of it. */
export function DebuggedFile({
  question,
  checked,
}: {
  readonly question: DebuggingQuestion
  readonly checked: boolean
}) {
  const { kind, mode, text, problems } = question.file
  return (
    <Listing
      title={kind === 'apprunner-yaml' ? `apprunner.yaml ${MODES[mode]}` : `${kind} ${MODES[mode]}`}
      text={text}
      problems={checked ? problems : []}
    />
  )
}

/** What becomes of the file by an edit, and what the lab says of it then. */
export function EditedFile({
  question,
  option,
}: {
  readonly question: DebuggingQuestion
  readonly option: Option
}) {
  const { after }: DebuggingOption = option
  if (after === undefined) return null
  const before = new Set(question.file.text.split('\n'))
  return (
    <details className="edited">
      <summary>The file after this edit</summary>
      <Listing
        title="After the edit"
        text={after.text}
        problems={after.problems}
        isNew={(line) => !before.has(line)}
      />
      {after.problems.length === 0 && <p>The lab itself finds nothing in it.</p>}
      {after.wanting !== undefined && <p>Still not as wanted: {after.wanting}</p>}
    </details>
  )
}
