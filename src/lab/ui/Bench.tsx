import { type ReactNode, Suspense, useDeferredValue, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { hourPricesOf } from '../hour-prices.ts'
import type { LabStore } from '../lab-store.ts'
import { benchActions, unsaved } from './bench-actions.ts'
import { BenchTools } from './BenchTools.tsx'
import { EditorPane } from './EditorPane.tsx'
import { takeDrops } from './file-drop.ts'
import type { LabNeeds } from './LabPage.tsx'
import { Price } from './Price.tsx'
import { BOOK } from './price-words.ts'
import { useSideBySide } from './side-by-side.ts'
import { SideProblems } from './SideProblems.tsx'

/** The workbench: editor left; problems and price right. Two texts stand side by side above both; on a phone all is one below the other. */
export function Bench(props: {
  readonly store: LabStore
  readonly services: LabNeeds
  /** What stands above the problems, in place of the tools that open other texts: the goals of an exercise. */
  readonly side?: ReactNode
  readonly priced?: boolean
}) {
  const { store, services, side, priced = true } = props
  const state = useStore(store)
  const [said, setSaid] = useState('')
  const sideBySide = useSideBySide(state.other !== undefined)
  // The text and its problems are there before the price is drawn.
  const pricing = useDeferredValue(priced, false)
  const bench = useRef<HTMLDivElement>(null)
  const [hourPrices] = useState(async () => hourPricesOf(await services.library.priceBook(BOOK)))
  const [actions] = useState(() => benchActions({ store, engine: services.lab, hourPrices, say: setSaid }))
  const parts = { store, state, services, actions, sideBySide }
  useEffect(
    () =>
      bench.current && side === undefined
        ? takeDrops(bench.current, {
            files: (files) => void actions.openFiles(files.map(unsaved)),
            refused: setSaid,
          })
        : undefined,
    [actions, side],
  )

  return (
    <div className="lab" ref={bench} data-side-by-side={sideBySide.on ? state.editor : undefined}>
      {side === undefined && <BenchTools {...parts} said={said} />}
      {side !== undefined && said !== '' && (
        <p className="lab__said" role="status">
          {said}
        </p>
      )}
      <EditorPane {...parts} hourPrices={hourPrices} />
      <div className="lab__side">
        {side}
        <SideProblems {...parts} />
        {pricing && (
          <Suspense>
            <Price state={state} library={services.library} actions={actions} onTraffic={store.setTraffic} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
