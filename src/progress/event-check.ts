import validate from './event.schema.json?validator'
import { KNOWN_KINDS, type ProgressEvent } from './event.ts'
import { canonicalJson, isObject, type PlainFault, plainFault, rebuilt } from './plain-json.ts'

export type EventCheck =
  { readonly ok: true; readonly event: ProgressEvent } | { readonly ok: false; readonly reason: string }

/** A kind of a newer version may carry this much, in characters of JSON. */
const UNKNOWN_CAP = 4096
const LIMITS = { depth: 16, values: 4096 }

/**
 * Judges one event that this program did not make: known kinds strictly, field by field; unknown kinds by their envelope
 * only, since a newer version wrote them. What passes is a fresh object.
 */
export function checkEvent(foreign: unknown): EventCheck {
  const fault = plainFault(foreign, LIMITS)
  if (fault) return refused(plainReason(fault))
  if (!validate(foreign)) return refused(schemaReason())
  if (isOfNewerKind(foreign) && canonicalJson(foreign).length > UNKNOWN_CAP)
    return refused(`it is larger than ${UNKNOWN_CAP} characters`)
  return { ok: true, event: rebuilt(foreign) as unknown as ProgressEvent }
}

function isOfNewerKind(foreign: unknown): boolean {
  return isObject(foreign) && typeof foreign['kind'] === 'string' && !KNOWN_KINDS.has(foreign['kind'])
}

function refused(reason: string): EventCheck {
  return { ok: false, reason }
}

function plainReason(fault: PlainFault): string {
  switch (fault.kind) {
    case 'hostile-key':
      return `it has a field named "${fault.key}", which no event has`
    case 'too-deep':
      return 'it is nested too deeply'
    case 'too-many':
      return 'it is too large'
    case 'not-json':
      return 'it holds something that is not plain JSON'
  }
}

function schemaReason(): string {
  // 'if' errors only repeat that a branch failed; 'anyOf' comes after the causes it sums up.
  const error = validate.errors?.find(({ keyword }) => keyword !== 'if')
  if (!error) return 'it has not the form of an event'
  const field = error.instancePath.split('/')[1]
  const extra = error.params['additionalProperty']
  const named = typeof extra === 'string' ? ` ("${extra.slice(0, 40)}")` : ''
  return `${field ? `its "${field}"` : 'it'} ${error.message ?? 'is wrong'}${named}`
}
