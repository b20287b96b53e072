import type { Matrix } from '../../content/matrix.ts'
import type { ServiceSelection } from '../../content/question.ts'
import { EvidenceMark } from '../../content/ui/EvidenceMark.tsx'
import { ExternalLink, sourceName } from '../../content/ui/Prose.tsx'
import { caseOf, prove } from '../prove.ts'
import './choice.css'

/** Exactly which requirements an option breaks, each with the cell of the matrix that says so and its source. */
export function Breaches(props: {
  readonly option: string
  readonly scenario: ServiceSelection
  readonly matrix: Matrix
}) {
  const proof = prove(caseOf(props.scenario), props.matrix).options.find(
    ({ option }) => option === props.option,
  )
  if (proof === undefined || proof.breaches.length === 0)
    return <p className="breaches__none">Meets every requirement.</p>
  return (
    <ul className="breaches">
      {proof.breaches.map(({ constraint, capability, cell }) => (
        <li key={capability.id}>
          <p>
            Breaks <strong>“{props.scenario.constraints[constraint]?.words}”</strong>
          </p>
          <p>{cell.text}</p>
          <p className="prose__source">
            <ExternalLink href={cell.source}>{sourceName(cell.source)}</ExternalLink>{' '}
            <EvidenceMark evidence={cell.evidence} />
          </p>
        </li>
      ))}
    </ul>
  )
}
