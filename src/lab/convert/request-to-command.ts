import { isRequest, OF_A_SERVICE, type RequestKind } from '../kinds.ts'
import { ALIKE } from '../recognise.ts'
import { readDocument } from '../read-document.ts'
import { propertyOf, schemaOf } from '../schema.ts'
import { refused, type Converted, type Loss } from './conversion.ts'
import { knownPart } from './known-part.ts'
import { isMap, type JsonMap } from './request.ts'
import { toCommand } from './to-command.ts'

/** The command that sends a request of another operation than CreateService; nothing for any other document. */
export function requestToCommand(text: string): Converted | undefined {
  const { kind, root, faults } = readDocument(text)
  if (!isRequest(kind) || kind === 'create-service' || kind === 'source-configuration') return undefined
  const fault = faults.find(({ rule }) => rule !== 'duplicate-key')
  if (fault || !root) return refused(`It cannot be read: ${fault?.message ?? 'it is empty'}`)
  if (kind === 'service-alone')
    return refused(
      `${OF_A_SERVICE.join(', ')} all take this request: write aws apprunner with the one you mean, and --service-arn.`,
    )
  const lost: Loss[] = []
  const request = knownPart(root, schemaOf(kind), '', lost)
  if (!isMap(request) || Object.keys(request).length === 0)
    return refused('Nothing of this is a member of the request.')
  return { kind: 'converted', ...toCommand(request, kind), lost: [...lost, ...doubt(kind, request)] }
}

/** The text of some requests is that of another one as well. */
function doubt(kind: RequestKind, request: JsonMap): Loss[] {
  const other = ALIKE[kind]
  if (!other || !Object.keys(request).every((member) => propertyOf(schemaOf(other), member))) return []
  return [{ what: other, why: `It takes the same request, which is taken for that of ${kind} here.` }]
}
