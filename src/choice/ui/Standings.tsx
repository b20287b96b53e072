import { Check, CircleHelp, X } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import type { Matrix } from '../../content/matrix.ts'
import { EvidenceMark } from '../../content/ui/EvidenceMark.tsx'
import { ExternalLink, sourceName } from '../../content/ui/Prose.tsx'
import { Button } from '../../kit/Button.tsx'
import { explore, type Stand } from '../explore.ts'
import { capabilityOf, type Requirement } from '../matrix.ts'
import { requirementText, valueText } from '../wording.ts'
import { type Places, slide } from './slide.ts'

/** All services under the requirements. One that drops out slides to the end and says which cell was the reason. */
export function Standings(props: {
  readonly matrix: Matrix
  readonly requirements: readonly Requirement[]
  readonly onCompare: () => void
}) {
  const { matrix, requirements } = props
  const stands = explore(matrix, requirements)
  const count = (standing: Stand['standing']) => stands.filter((stand) => stand.standing === standing).length
  const list = useRef<HTMLUListElement>(null)
  const places = useRef<Places>(new Map())
  useLayoutEffect(() => {
    if (list.current !== null) places.current = slide(list.current, places.current)
  })
  return (
    <>
      <div className="row">
        <p role="status">
          {requirements.length === 0
            ? `All ${stands.length} services are left. Add a requirement, and those that break it drop out.`
            : `${count('fits')} of ${stands.length} services are left, ${count('out')} drop out${count('unknown') > 0 ? `, of ${count('unknown')} it cannot be told` : ''}.`}
        </p>
        {requirements.length > 0 && count('fits') > 1 && (
          <Button size="small" onClick={props.onCompare}>
            Compare those that are left
          </Button>
        )}
      </div>
      <ul className="standings" aria-label="Services under these requirements" ref={list}>
        {stands.map((stand) => (
          <Standing key={stand.service} stand={stand} matrix={matrix} requirements={requirements} />
        ))}
      </ul>
    </>
  )
}

const WORDS = { fits: 'left', unknown: 'cannot be told', out: 'drops out' }
const ICONS = { fits: Check, unknown: CircleHelp, out: X }

function Standing(props: {
  readonly stand: Stand
  readonly matrix: Matrix
  readonly requirements: readonly Requirement[]
}) {
  const { stand, matrix, requirements } = props
  const service = matrix.services.find(({ id }) => id === stand.service)
  const Icon = ICONS[stand.standing]
  return (
    <li className="standing" data-standing={stand.standing} data-service={stand.service}>
      <p className="standing__name">
        <Icon size={18} aria-hidden="true" /> {service?.name}
        <span className="chip">{WORDS[stand.standing]}</span>
      </p>
      {stand.breaches.map(({ constraint, capability, cell }) => (
        <div key={constraint} className="standing__reason">
          <p>
            {capability.title} Needed: <strong>{wanted(requirements[constraint], capability.unit)}</strong>;
            it has <strong>{valueText(cell.value, capability.unit)}</strong>.
          </p>
          <p>{cell.text}</p>
          <p className="standing__source">
            <ExternalLink href={cell.source}>{sourceName(cell.source)}</ExternalLink>{' '}
            <EvidenceMark evidence={cell.evidence} />
          </p>
        </div>
      ))}
      {stand.standing === 'unknown' &&
        stand.untold.map((index) => {
          const capability = capabilityOf(matrix, requirements[index]?.capability ?? '')
          return (
            <div key={index} className="standing__reason">
              <p>{capability?.title} Not known, or not verified.</p>
              <p>{capability?.cells[stand.service]?.text}</p>
            </div>
          )
        })}
    </li>
  )
}

function wanted(requirement: Requirement | undefined, unit: string | undefined): string {
  return requirement === undefined ? '' : requirementText(requirement, unit === undefined ? {} : { unit })
}
