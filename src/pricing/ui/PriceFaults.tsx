import type { PriceFault } from '../bill.ts'
import './pricing.css'

/** Shown where a bill would stand when an input has no price: what is wrong, what would be right. */
export function PriceFaults({ faults }: { readonly faults: readonly PriceFault[] }) {
  return (
    <div className="bill bill-faults">
      <p className="bill-label">No price for this</p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.message}`}>{fault.message}</li>
        ))}
      </ul>
    </div>
  )
}
