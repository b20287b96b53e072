import { cellOf } from '../choice/matrix.ts'
import type { Capability, Matrix } from '../content/matrix.ts'

/** Capabilities that say something about availability or exams, and not about what a service can do. */
const NOT_ASKED = new Set(['open-to-new-customers'])

/** The one where "no" is what people want. */
const WANTED_NO = new Set(['charged-when-idle'])

/** The yes-no questions of the matrix that can be a requirement. */
export function askable(matrix: Matrix): readonly Capability[] {
  return matrix.capabilities.filter(({ id, type }) => type === 'yes-no' && !NOT_ASKED.has(id))
}

/** The answer that a requirement wants of it. */
export function wantedOf({ id }: Capability): boolean {
  return !WANTED_NO.has(id)
}

/** What a service is known to meet and to break; cells that are unknown or not verified count for neither. */
export function sureRequirements(
  matrix: Matrix,
  service: string,
): { readonly met: readonly Capability[]; readonly broken: readonly Capability[] } {
  const known = askable(matrix).filter((capability) => {
    const cell = cellOf(capability, service)
    return typeof cell?.value === 'boolean' && cell.evidence !== 'background'
  })
  const meets = (capability: Capability) => cellOf(capability, service)?.value === wantedOf(capability)
  return { met: known.filter(meets), broken: known.filter((capability) => !meets(capability)) }
}
