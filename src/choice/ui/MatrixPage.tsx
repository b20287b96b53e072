import { use, useState } from 'react'
import { useStore } from 'zustand'
import type { Library } from '../../content/library.ts'
import { PackNotice } from '../../content/ui/PackNotice.tsx'
import { Page, Section } from '../../kit/Page.tsx'
import { openExplorer } from '../explore-store.ts'
import { rowsOf } from '../explore.ts'
import { Requirements } from './Requirements.tsx'
import { ServiceChooser } from './ServiceChooser.tsx'
import { SideBySide } from './SideBySide.tsx'
import { Standings } from './Standings.tsx'
import './choice.css'
import './matrix.css'

/** The capability matrix to explore: requirements rule services out with the reason, and a few stand side by side. */
export default function MatrixPage({ services }: { readonly services: { readonly library: Library } }) {
  const matrix = use(services.library.matrix())
  const [store] = useState(() => openExplorer(matrix))
  const { requirements, compared, query, onlyDifferent } = useStore(store)
  const columns = matrix.services.filter(({ id }) => compared.includes(id))
  const rows = rowsOf(matrix, compared, query)
  const found = rows.different.length + (onlyDifferent ? 0 : rows.alike.length)
  return (
    <Page
      title="Capability matrix"
      wide
      lead={`${matrix.services.length} services, ${matrix.capabilities.length} capabilities, each cell with its source; checked ${matrix.checked}.`}
    >
      <PackNotice library={services.library} />
      <Section title="Which services are left?">
        <Requirements matrix={matrix} chosen={requirements} onRequire={store.require} onDrop={store.drop} />
        <Standings matrix={matrix} requirements={requirements} onCompare={store.compareFitting} />
      </Section>
      <Section title="Side by side">
        <ServiceChooser services={matrix.services} chosen={compared} onToggle={store.toggle} />
        <div className="matrix__filter">
          <label className="field">
            Find a capability
            <input
              type="search"
              value={query}
              autoComplete="off"
              onChange={(event) => store.search(event.target.value)}
            />
          </label>
          <label className="check-field">
            <input
              type="checkbox"
              checked={onlyDifferent}
              onChange={(event) => store.setOnlyDifferent(event.target.checked)}
            />
            Only where the services differ
          </label>
        </div>
        <p className="matrix__count" role="status">
          {columns.length < 2
            ? 'Choose two to four services to see where they differ.'
            : found === 0
              ? `No capability ${query.trim() === '' ? '' : `with “${query.trim()}” `}${onlyDifferent ? 'tells these services apart' : 'is found'}.`
              : `${rows.different.length} capabilities tell these services apart; in ${rows.alike.length} they are alike.`}
        </p>
        {columns.length > 0 && (
          <SideBySide
            services={columns}
            rows={onlyDifferent && columns.length > 1 ? { ...rows, alike: [] } : rows}
          />
        )}
      </Section>
    </Page>
  )
}
