import type { Evidence } from '../types.gen.ts'

const MEANING: Readonly<Record<Evidence, string>> = {
  read: 'read in AWS’s text',
  quoted: 'quoted from AWS by others',
  inferred: 'follows from AWS’s text',
  computed: 'computed from read figures',
  community: 'not AWS’s statement',
  judgement: 'our judgement',
  background: 'not verified',
}

/** How well a statement is known. */
export function EvidenceMark({ evidence }: { readonly evidence: Evidence }) {
  return (
    <span className="chip" data-evidence={evidence}>
      {MEANING[evidence]}
    </span>
  )
}
