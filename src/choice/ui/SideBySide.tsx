import type { Capability, Cell, Matrix } from '../../content/matrix.ts'
import { EvidenceMark } from '../../content/ui/EvidenceMark.tsx'
import { ExternalLink } from '../../content/ui/Prose.tsx'
import type { Rows } from '../explore.ts'
import { valueText } from '../wording.ts'

/** The cells of a few services beside each other: first, by group, where they differ, then where they are alike. */
export function SideBySide(props: { readonly services: Matrix['services']; readonly rows: Rows }) {
  const { services, rows } = props
  const groups = [...new Set(rows.different.map(({ group }) => group))]
  return (
    <>
      {groups.map((group) => (
        <CellRows
          key={group}
          title={group}
          services={services}
          capabilities={rows.different.filter((capability) => capability.group === group)}
        />
      ))}
      {rows.alike.length > 0 && (
        <CellRows title="Alike in all of them" services={services} capabilities={rows.alike} />
      )}
    </>
  )
}

function CellRows(props: {
  readonly title: string
  readonly services: Matrix['services']
  readonly capabilities: readonly Capability[]
}) {
  return (
    <section className="section" aria-label={props.title}>
      <h3>{props.title}</h3>
      <div className="prose__scroll" tabIndex={0} role="group" aria-label={`${props.title}: table`}>
        <table className="table cells matrix" data-columns={props.services.length}>
          <thead>
            <tr>
              <th scope="col">Capability</th>
              {props.services.map(({ id, short }) => (
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
                {props.services.map(({ id }) => (
                  <td key={id}>
                    <CellView cell={capability.cells[id]} unit={capability.unit} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function CellView({ cell, unit }: { readonly cell: Cell | undefined; readonly unit: string | undefined }) {
  if (cell === undefined) return 'not known'
  return (
    <>
      <strong>{valueText(cell.value, unit)}</strong>
      <span className="matrix__text">{cell.text}</span>
      <span className="matrix__source">
        <ExternalLink href={cell.source}>source</ExternalLink>{' '}
        {cell.evidence !== 'read' && <EvidenceMark evidence={cell.evidence} />}
      </span>
    </>
  )
}
