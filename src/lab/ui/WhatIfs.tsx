import { Button } from '../../kit/Button.tsx'
import { showDifference } from '../../pricing/ui/show-money.ts'
import type { WhatIf } from '../live-price.ts'
import type { Fix } from '../problem.ts'

/** The next changes that would move the price: each with its difference, each made by one press that undo takes back. */
export function WhatIfs(props: {
  readonly whatIfs: readonly WhatIf[]
  readonly onApply: (fix: Fix) => void
}) {
  if (props.whatIfs.length === 0) return null
  return (
    <section className="price__what-if" aria-label="What if">
      <h3>What if</h3>
      <ul>
        {props.whatIfs.map(({ lever: { fix }, usd }) => (
          <li key={fix.title}>
            <Button size="small" onClick={() => props.onApply(fix)}>
              {fix.title}
            </Button>
            <span className="price__difference">{showDifference(usd)} a month</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
