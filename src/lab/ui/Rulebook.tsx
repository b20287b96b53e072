import { type ReactNode, useEffect, useState } from 'react'
import { Notice } from '../../kit/Notice.tsx'
import type { RulePage } from '../engine.ts'
import type { LabNeeds } from './LabPage.tsx'

/** The pages of all rules, as soon as they are loaded. */
export function Rulebook(props: {
  readonly services: Pick<LabNeeds, 'lab'>
  readonly children: (pages: readonly RulePage[]) => ReactNode
}) {
  const { lab } = props.services
  const [pages, setPages] = useState<readonly RulePage[] | 'none'>()
  useEffect(() => {
    lab.rulebook().then(setPages, () => setPages('none'))
  }, [lab])
  if (pages === undefined) return <p>Reading the rules…</p>
  if (pages !== 'none') return props.children(pages)
  return (
    <Notice signal="no-go" live>
      <p>The rules could not be read on this device just now. Reload the page to try once more.</p>
    </Notice>
  )
}
