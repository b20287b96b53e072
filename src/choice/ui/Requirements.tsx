import { Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Capability, Matrix } from '../../content/matrix.ts'
import type { Comparison } from '../../content/question.ts'
import { Button } from '../../kit/Button.tsx'
import { comparisonsOf, valuesOf } from '../explore.ts'
import { capabilityOf, type Requirement } from '../matrix.ts'
import { requirementText, valueText } from '../wording.ts'

const COMPARISONS: Readonly<Record<Comparison, string>> = {
  equal: 'is',
  'at-least': 'at least',
  'at-most': 'at most',
  'one-of': 'one of',
  includes: 'includes',
}

/** The chosen requirements as chips, and the form that adds one: capability, comparison and a value of the matrix. */
export function Requirements(props: {
  readonly matrix: Matrix
  readonly chosen: readonly Requirement[]
  readonly onRequire: (requirement: Requirement) => void
  readonly onDrop: (requirement: Requirement) => void
}) {
  const { matrix, chosen } = props
  const testable = matrix.capabilities.filter((one) => comparisonsOf(one).length > 0)
  const [id, setId] = useState(testable[0]?.id ?? '')
  const [comparison, setComparison] = useState<Comparison>()
  const [place, setPlace] = useState(0)
  const select = useRef<HTMLSelectElement>(null)
  const capability = capabilityOf(matrix, id)
  if (capability === undefined) return null
  const comparisons = comparisonsOf(capability)
  const is = comparisons.find((one) => one === comparison) ?? comparisons[0] ?? 'equal'
  const values = valuesOf(capability, is)
  const value = values[place] ?? values[0]
  return (
    <>
      <form
        className="requirements"
        aria-label="Add a requirement"
        onSubmit={(event) => {
          event.preventDefault()
          if (value !== undefined) props.onRequire({ capability: id, is, value })
        }}
      >
        <label className="field requirements__capability">
          Capability
          <select
            ref={select}
            value={id}
            onChange={(event) => {
              setId(event.target.value)
              setPlace(0)
            }}
          >
            {groupsOf(testable).map(([group, members]) => (
              <optgroup key={group} label={group}>
                {members.map((member) => (
                  <option key={member.id} value={member.id}>
                    {member.title}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label className="field">
          Comparison
          <select
            value={is}
            onChange={(event) => {
              setComparison(comparisons[event.target.selectedIndex])
              setPlace(0)
            }}
          >
            {comparisons.map((one) => (
              <option key={one} value={one}>
                {COMPARISONS[one]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          Value
          <select
            value={values.indexOf(value ?? '')}
            onChange={(event) => setPlace(event.target.selectedIndex)}
          >
            {values.map((one, index) => (
              <option key={String(one)} value={index}>
                {valueText(one, capability.unit)}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit">
          <Plus size={18} aria-hidden="true" /> Add the requirement
        </Button>
      </form>
      {chosen.length > 0 && (
        <ul className="requirements__chosen" aria-label="Requirements">
          {chosen.map((requirement) => (
            <Chip
              key={`${requirement.capability} ${requirement.is}`}
              requirement={requirement}
              capability={capabilityOf(matrix, requirement.capability)}
              onDrop={() => {
                props.onDrop(requirement)
                select.current?.focus()
              }}
            />
          ))}
        </ul>
      )}
    </>
  )
}

function Chip(props: {
  readonly requirement: Requirement
  readonly capability: Capability | undefined
  readonly onDrop: () => void
}) {
  if (props.capability === undefined) return null
  return (
    <li className="requirement">
      <span>
        {props.capability.title} <strong>{requirementText(props.requirement, props.capability)}</strong>
      </span>
      <button type="button" aria-label={`Remove “${props.capability.title}”`} onClick={props.onDrop}>
        <X size={18} aria-hidden="true" />
      </button>
    </li>
  )
}

function groupsOf(
  capabilities: readonly Capability[],
): readonly (readonly [string, readonly Capability[]])[] {
  const groups = [...new Set(capabilities.map(({ group }) => group))]
  return groups.map((group) => [group, capabilities.filter((one) => one.group === group)])
}
