import { Info, OctagonX, TriangleAlert } from 'lucide-react'
import type { Severity } from '../problem.ts'
import './code.css'

const ICONS = { error: OctagonX, warning: TriangleAlert, info: Info }

/** How grave a problem is, in a word. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Advice',
}

/** A severity as sign and word. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const Icon = ICONS[severity]
  return (
    <span className="severity" data-severity={severity}>
      <Icon size={18} aria-hidden="true" /> <strong>{SEVERITY_WORDS[severity]}</strong>
    </span>
  )
}
