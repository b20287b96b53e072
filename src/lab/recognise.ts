import type { CheckedKind, DocumentKind, RequestKind } from './kinds.ts'
import type { LabNode } from './node.ts'
import { letters } from './spelling.ts'
import { isJson } from './text-lines.ts'

/** Kinds that the text itself gives away before any parsing. */
export function kindOfText(text: string): 'dockerfile' | 'terraform' | 'cli-command' | 'empty' | undefined {
  if (!/^[^\S\n]*[^\s#]/m.test(text)) return 'empty'
  if (/^[ \t]*(?:resource|module|provider|terraform|variable)\s+(?:"[^"]*"\s*)*\{/m.test(text))
    return 'terraform'
  if (!isJson(text) && COMMAND.test(text) && !OWN_KEY.test(text)) return 'cli-command'
  return isDockerfile(text) ? 'dockerfile' : undefined
}

/** It begins with FROM, or it has FROM somewhere and another instruction. */
function isDockerfile(text: string): boolean {
  if (
    /^(?:[^\S\n]*(?:#.*|ARG [^\n]*)?\n)*FROM[ \t]+[\w./:@${}-]+(?:[ \t]+AS[ \t]+[\w.-]+)?[ \t]*$/im.test(
      text.slice(0, 4000),
    )
  )
    return true
  const instructions =
    text.match(/^(?:FROM|RUN|COPY|ADD|CMD|ENTRYPOINT|WORKDIR|EXPOSE|ENV|ARG)\s+\S/gm)?.length ?? 0
  return /^FROM\s+\S/m.test(text) && instructions >= 2
}

/** A document that has a command somewhere in it begins a line with one of these. */
const OWN_KEY = /^(?:version|runtime|build|run|Resources)[ \t]*:/m

/** A line that calls `aws apprunner`, also with a prompt, a variable or global options before it. */
const COMMAND =
  /^[ \t]*(?:[$%>#][ \t]+|\w+=\S*?)?(?:sudo[ \t]+)?aws(?:[ \t]+--\S+(?:[ \t]+[^\s-]\S*)?)*[ \t]+apprunner\b/m

/**
 * Keys by which each request is known, any of them; those in brackets only together. The first kind counts, so what
 * names a thing that another request also names comes first.
 */
const SIGNS: readonly (readonly [RequestKind, readonly (string | readonly string[])[]])[] = [
  ['delete-auto-scaling-configuration', ['DeleteAllRevisions']],
  [
    'create-auto-scaling-configuration',
    ['AutoScalingConfigurationName', 'MaxConcurrency', 'MinSize', 'MaxSize'],
  ],
  ['update-service', [['ServiceArn', 'AutoScalingConfigurationArn']]],
  ['create-vpc-connector', ['VpcConnectorName', 'Subnets', 'SecurityGroups']],
  ['update-vpc-ingress-connection', [['VpcIngressConnectionArn', 'IngressVpcConfiguration']]],
  ['create-vpc-ingress-connection', ['VpcIngressConnectionName', 'IngressVpcConfiguration']],
  ['create-observability-configuration', ['ObservabilityConfigurationName', 'TraceConfiguration']],
  ['create-connection', ['ConnectionName', 'ProviderType']],
  ['associate-custom-domain', ['DomainName', 'EnableWWWSubdomain']],
  ['source-configuration', ['CodeRepository', 'ImageRepository']],
  ['untag-resource', ['TagKeys']],
  ['tag-resource', ['ResourceArn']],
  ['update-service', ['ServiceArn']],
]

/** Keys by which a request is known if nothing stands beside them: with more, a text is rather a piece of something else. */
const ALONE: Readonly<Record<string, RequestKind>> = {
  autoscalingconfigurationarn: 'update-default-auto-scaling-configuration',
  connectionarn: 'delete-connection',
  observabilityconfigurationarn: 'delete-observability-configuration',
  servicearn: 'service-alone',
  vpcconnectorarn: 'delete-vpc-connector',
  vpcingressconnectionarn: 'delete-vpc-ingress-connection',
}

/** Requests whose text may also be that of another one, which is only known where the kind is said. */
export const ALIKE: Partial<Record<DocumentKind, RequestKind>> = {
  'associate-custom-domain': 'disassociate-custom-domain',
  'update-default-auto-scaling-configuration': 'delete-auto-scaling-configuration',
}

/** What a text is that looks like `guess` where the person says what it is meant to be. */
export function meantKind(guess: DocumentKind, said: CheckedKind | undefined): DocumentKind {
  return said && (guess === 'unknown' || ALIKE[guess] === said) ? said : guess
}

const REQUEST_KEYS = [
  'ServiceName',
  'SourceConfiguration',
  'InstanceConfiguration',
  'HealthCheckConfiguration',
  'NetworkConfiguration',
  'ObservabilityConfiguration',
  'EncryptionConfiguration',
].map(letters)

export function kindOfJson(root: LabNode | undefined): DocumentKind {
  const keys = new Set(keysOfMap(root).map(letters))
  if (isAnswer(root, keys)) return 'describe-service'
  if (isTemplate(keys)) return 'cloudformation'
  if (keys.has('apiversion') && keys.has('kind')) return 'kubernetes'
  if (keys.has('containerdefinitions')) return 'ecs-task-definition'
  if (REQUEST_KEYS.some((key) => keys.has(key)))
    return keys.has('servicearn') && !keys.has('servicename') ? 'update-service' : 'create-service'
  const [only = '', ...others] = keys
  if (others.length === 0 && Object.hasOwn(ALONE, only)) return ALONE[only] ?? 'unknown'
  const found = SIGNS.find(([, signs]) =>
    signs.some((sign) => [sign].flat().every((key) => keys.has(letters(key)))),
  )
  return found?.[0] ?? 'unknown'
}

/** `text` helps where a syntax fault has swallowed keys of the tree. */
export function kindOfYaml(root: LabNode | undefined, text: string): DocumentKind {
  const atMargin = [...text.matchAll(/^([\w-]+) *:/gm)].map((match) => match[1] ?? '')
  const keys = new Set([...keysOfMap(root), ...atMargin].map(letters))
  if (keys.has('apiversion') && keys.has('kind')) return 'kubernetes'
  if (isTemplate(keys)) return 'cloudformation'
  if (isAnswer(root, keys)) return 'describe-service'
  if (keys.has('containerdefinitions')) return 'ecs-task-definition'
  if (keys.has('type') && keys.has('http') && keys.has('image')) return 'copilot'
  const own = ['runtime', 'build', 'run'].filter((key) => keys.has(key)).length
  if (own > 0) return 'apprunner-yaml'
  if (keys.has('services')) return 'docker-compose'
  if (keys.has('phases')) return 'buildspec'
  return [...REQUEST_KEYS, 'autoscalingconfigurationarn', 'imagerepository', 'coderepository'].some((key) =>
    keys.has(key),
  )
    ? 'service-yaml'
    : 'unknown'
}

function keysOfMap(node: LabNode | undefined): string[] {
  return node?.kind === 'map' ? node.entries.map((entry) => entry.key) : []
}

/** The answer shows the service under a key of its own; people copy it with and without. */
function isAnswer(root: LabNode | undefined, keys: ReadonlySet<string>): boolean {
  const service =
    root?.kind === 'map' ? root.entries.find((entry) => letters(entry.key) === 'service')?.node : undefined
  return isDescription(keys) || isDescription(new Set(keysOfMap(service).map(letters)))
}

function isDescription(keys: ReadonlySet<string>): boolean {
  return keys.has('servicearn') && (keys.has('serviceurl') || keys.has('status') || keys.has('createdat'))
}

function isTemplate(keys: ReadonlySet<string>): boolean {
  return keys.has('awstemplateformatversion') || (keys.has('resources') && !keys.has('run'))
}
