import { Check, X } from 'lucide-react'
import type { Matrix } from '../../content/matrix.ts'
import type { ServiceSelection } from '../../content/question.ts'
import { valueText } from '../wording.ts'
import { capabilityOf, cellOf, judge } from '../matrix.ts'
import './choice.css'

/** The cells that decide, side by side: a row a requirement, a column a service. */
export function CellTable(props: { readonly scenario: ServiceSelection; readonly matrix: Matrix }) {
  const { scenario, matrix } = props
  const services = scenario.options.map((option) => matrix.services.find(({ id }) => id === option.id))
  return (
    <div className="prose__scroll" tabIndex={0} role="group" aria-label="The cells that decide">
      <table className="table cells">
        <caption>What the matrix says of each requirement</caption>
        <thead>
          <tr>
            <th scope="col">Requirement</th>
            {services.map((service) => (
              <th scope="col" key={service?.id}>
                {service?.short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scenario.constraints.map((constraint) => {
            const capability = capabilityOf(matrix, constraint.capability)
            if (capability === undefined) return null
            return (
              <tr key={constraint.words}>
                <th scope="row">{capability.title}</th>
                {scenario.options.map((option) => {
                  const cell = cellOf(capability, option.id)
                  if (cell === undefined) return <td key={option.id}>not known</td>
                  const holds = judge(cell, constraint) === 'holds'
                  return (
                    <td key={option.id} data-signal={holds ? 'go' : 'no-go'}>
                      {holds ? (
                        <Check size={16} aria-label="holds" role="img" />
                      ) : (
                        <X size={16} aria-label="breaks" role="img" />
                      )}{' '}
                      {valueText(cell.value, capability.unit)}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
