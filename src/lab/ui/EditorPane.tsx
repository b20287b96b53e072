import { useCallback, useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { Notice } from '../../kit/Notice.tsx'
import type { LabState, LabStore } from '../lab-store.ts'
import type { BenchActions } from './bench-actions.ts'
import { EditorKeys } from './EditorKeys.tsx'
import { Editors } from './Editors.tsx'
import type { LabNeeds } from './LabPage.tsx'
import type { SideBySide } from './side-by-side.ts'

/** What is edited in: a plain field by choice or because nothing else could be loaded, or the full editor, once it is there. */
type Wanted = 'plain' | 'full' | 'missing'

/** The editors of the open texts, and what stands below them. */
export function EditorPane(props: {
  readonly store: LabStore
  readonly state: LabState
  readonly services: LabNeeds
  readonly actions: BenchActions
  readonly hourPrices: Promise<Readonly<Record<string, string>>>
  readonly sideBySide: SideBySide
}) {
  const { state, actions, sideBySide } = props
  const { text, report, checkedText, other, editor } = state
  const [wanted, setWanted] = useState<Wanted>(prefersPlain() ? 'plain' : 'full')
  const [full, setFull] = useState({ first: false, second: false })
  const missing = useCallback(() => setWanted('missing'), [])
  const onFull = useCallback(
    (slot: LabState['editor'], is: boolean) => setFull((before) => ({ ...before, [slot]: is })),
    [],
  )
  const problems = report !== undefined && checkedText === text ? report.problems : []
  return (
    <section
      className="lab__editor"
      id="lab-editor"
      {...(other && !sideBySide.on
        ? { role: 'tabpanel', 'aria-labelledby': `document-${editor}` }
        : { 'aria-label': 'Editor' })}
    >
      <Editors {...props} plain={wanted !== 'full'} onNoFullEditor={missing} onFull={onFull} />
      {wanted === 'missing' && <NoFullEditor onAgain={() => setWanted('full')} />}
      <EditorKeys
        shown={wanted !== 'full' ? 'plain' : full[editor] ? 'full' : 'standing-in'}
        empty={text.trim() === ''}
        problems={problems.length}
        actions={actions}
        onNextProblem={() => actions.nextProblem(problems)}
        onPlain={(plain) => setWanted(plain ? 'plain' : 'full')}
      />
    </section>
  )
}

function NoFullEditor({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <Notice signal="caution" live>
      <p>
        The full editor could not be loaded: it is not on this device yet, and it could not be fetched. This
        text field finds and mends the same problems. Try again, or reload the page: your text is kept.
      </p>
      <Button size="small" onClick={onAgain}>
        Try again
      </Button>
    </Notice>
  )
}

/** Monaco does not support touch: a plain text field serves better there. */
function prefersPlain(): boolean {
  return matchMedia('(pointer: coarse), (max-width: 40rem)').matches
}
