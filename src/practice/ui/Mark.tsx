import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'

/** Right or wrong, never by colour alone. */
export function Mark(props: { readonly right: boolean; readonly children: ReactNode }) {
  return (
    <p className="option__verdict">
      {props.right ? <Check size={18} aria-hidden="true" /> : <X size={18} aria-hidden="true" />}
      {props.children}
    </p>
  )
}
