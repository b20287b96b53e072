import type { LabDocument } from '../document.ts'
import { readDocument } from '../read-document.ts'
import { guard } from '../guards.ts'
import type { Problem } from '../problem.ts'
import { refused, type Converted, type Loss } from './conversion.ts'
import { requestFromFile } from './from-apprunner-yaml.ts'
import { requestFromTemplate } from './from-cloudformation.ts'
import { requestFromCommand } from './from-command.ts'
import { requestOf } from './from-create-service.ts'
import { requestToCommand } from './request-to-command.ts'
import { isMap, type JsonMap, type ReadRequest } from './request.ts'
import { toApprunnerYaml } from './to-apprunner-yaml.ts'
import { toCloudFormation } from './to-cloudformation.ts'
import { toCommand } from './to-command.ts'
import { toTerraform } from './to-terraform.ts'

/** The kinds that a service can be written in. */
export const TARGETS = [
  'apprunner-yaml',
  'create-service',
  'cli-command',
  'cloudformation',
  'terraform',
] as const
export type Target = (typeof TARGETS)[number]

/**
 * A text as another kind of document. What makes a service is converted over the CreateService request; a request of
 * another operation becomes its command. `serviceText` is the request that an apprunner.yaml belongs to, where there is
 * one.
 */
export function convert(text: string, target: Target, serviceText?: string): Converted {
  const other = target === 'cli-command' ? requestToCommand(text) : undefined
  if (other) return other
  const read = readRequest(text, serviceText)
  if (read.kind === 'refused') return read
  if (read.from === target) return { kind: 'converted', text, lost: [] }
  const written = write(read.request, target)
  return written.kind === 'refused' ? written : { ...written, lost: [...read.lost, ...written.lost] }
}

function write(request: JsonMap, target: Target): Converted {
  switch (target) {
    case 'apprunner-yaml':
      return toApprunnerYaml(request)
    case 'create-service':
      return { kind: 'converted', text: `${JSON.stringify(request, null, 2)}\n`, lost: [] }
    case 'cli-command':
      return { kind: 'converted', ...toCommand(request) }
    case 'cloudformation':
      return { kind: 'converted', ...toCloudFormation(request) }
    case 'terraform':
      return { kind: 'converted', ...toTerraform(request) }
  }
}

type Read = (ReadRequest & { readonly from: Target | 'source-configuration' }) | ReturnType<typeof refused>

/** The CreateService request behind a text of any kind. */
export function readRequest(text: string, serviceText?: string): Read {
  const hostile = guard(text)
  if (hostile) return refused(hostile.message)
  const document = readDocument(text)
  if (document.kind === 'cli-command') return from('cli-command', requestFromCommand(text))
  if (document.kind === 'cloudformation') return from('cloudformation', requestFromTemplate(text))
  const bare = document.kind === 'source-configuration'
  if (document.kind !== 'apprunner-yaml' && document.kind !== 'create-service' && !bare)
    return refused(document.faults[0]?.message ?? 'This kind of document is not converted.')
  const fault = faultOf(document)
  if (fault || !document.root) return refused(`It cannot be read: ${fault?.message ?? 'it is empty'}`)
  if (bare) return from('source-configuration', requestOf(document.root, [NAMELESS]))
  if (document.kind === 'create-service') return from('create-service', requestOf(document.root))
  if (serviceText === undefined) return from('apprunner-yaml', requestFromFile(document.root, undefined))
  const service = readRequest(serviceText)
  if (service.kind === 'refused') return refused(`The service cannot be read: ${service.message}`)
  return from('apprunner-yaml', requestFromFile(document.root, service.request), service.lost)
}

const NAMELESS: Loss = { what: 'ServiceName', why: 'A bare SourceConfiguration has none: add it.' }

/** A syntax fault; a key that stands twice leaves the tree whole. */
function faultOf(document: LabDocument): Problem | undefined {
  return document.faults.find(({ rule }) => rule !== 'duplicate-key')
}

function from(
  kind: Target | 'source-configuration',
  read: ReadRequest | ReturnType<typeof refused>,
  lost: ReadRequest['lost'] = [],
): Read {
  if (read.kind === 'refused') return read
  if (!isMap(read.request) || Object.keys(read.request).length === 0)
    return refused('Nothing of this is a member of a CreateService request.')
  return { ...read, lost: [...lost, ...read.lost], from: kind }
}
