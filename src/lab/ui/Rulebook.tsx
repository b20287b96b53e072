import { type ReactNode, useEffect, useState } from 'react'
import { Notice } from '../../kit/Notice.tsx'
import type { RulePage } from '../engine.ts'
import type { LabNeeds } from './LabPage.tsx'

/** The pages of all rules, as soon as the worker has made them. */
export function Rulebook(props: {
  readonly services: Pick<LabNeeds, 'lab' | 'clock'>
  readonly children: (pages: readonly RulePage[]) => ReactNode
}) {
  const { lab, clock } = props.services
  const [pages, setPages] = useState<readonly RulePage[] | 'none'>()
  useEffect(() => {
    const today = new Date(clock.now()).toISOString().slice(0, 10)
    void lab.rulebook({ mode: 'new', today }).then((made) => setPages(made ?? 'none'))
  }, [lab, clock])
  if (pages === undefined) return <p>Reading the rules…</p>
  if (pages !== 'none') return props.children(pages)
  return (
    <Notice signal="no-go" live>
      <p>The rules could not be read on this device just now. Reload the page to try once more.</p>
    </Notice>
  )
}
