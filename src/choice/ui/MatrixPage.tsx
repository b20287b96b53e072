import { use, useState } from 'react'
import type { Capability, Matrix } from '../../content/course.ts'
import type { Library } from '../../content/library.ts'
import { EvidenceMark } from '../../content/ui/EvidenceMark.tsx'
import { ExternalLink } from '../../content/ui/Prose.tsx'
import { Page } from '../../kit/Page.tsx'
import { valueText } from '../wording.ts'
import './choice.css'

/** The capability matrix: what each service can do, with the source of each cell. */
export default function MatrixPage({ services }: { readonly services: { readonly library: Library } }) {
  const matrix = use(services.library.matrix())
  const [onlyDifferent, setOnlyDifferent] = useState(true)
  const groups = [...new Set(matrix.capabilities.map((capability) => capability.group))]
  const shown = matrix.capabilities.filter((capability) => !onlyDifferent || differs(capability, matrix))
  return (
    <Page
      title="Capability matrix"
      wide
      lead={`${matrix.services.map(({ short }) => short).join(', ')}: ${matrix.capabilities.length} capabilities, checked ${matrix.checked}.`}
    >
      <label className="check-field">
        <input
          type="checkbox"
          checked={onlyDifferent}
          onChange={(event) => setOnlyDifferent(event.target.checked)}
        />
        Only where the services differ
      </label>
      {groups.map((group) => (
        <Group
          key={group}
          group={group}
          matrix={matrix}
          capabilities={shown.filter((capability) => capability.group === group)}
        />
      ))}
    </Page>
  )
}

function differs(capability: Capability, matrix: Matrix): boolean {
  return new Set(matrix.services.map(({ id }) => JSON.stringify(capability.cells[id]?.value))).size > 1
}

function Group(props: {
  readonly group: string
  readonly matrix: Matrix
  readonly capabilities: readonly Capability[]
}) {
  if (props.capabilities.length === 0) return null
  return (
    <section className="section" aria-label={props.group}>
      <h2>{props.group}</h2>
      <div className="prose__scroll" tabIndex={0} role="group" aria-label={`${props.group}: table`}>
        <table className="table cells matrix">
          <thead>
            <tr>
              <th scope="col">Capability</th>
              {props.matrix.services.map(({ id, short }) => (
                <th scope="col" key={id}>
                  {short}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.capabilities.map((capability) => (
              <tr key={capability.id}>
                <th scope="row">{capability.title}</th>
                {props.matrix.services.map(({ id }) => {
                  const cell = capability.cells[id]
                  if (cell === undefined) return <td key={id}>not known</td>
                  return (
                    <td key={id}>
                      <strong>{valueText(cell.value, capability.unit)}</strong>
                      <span className="matrix__text">{cell.text}</span>
                      <span className="matrix__source">
                        <ExternalLink href={cell.source}>source</ExternalLink>{' '}
                        {cell.evidence !== 'read' && <EvidenceMark evidence={cell.evidence} />}
                      </span>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
