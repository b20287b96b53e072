import type { LabNode } from './node.ts'
import { linesOf } from './text-lines.ts'
import { letters } from './spelling.ts'

/** Documents that the lab checks. */
export type CheckedKind = 'apprunner-yaml' | 'create-service'

/** Documents that the lab recognises only to say what they are. */
export type StrangerKind =
  | 'describe-service'
  | 'update-service'
  | 'service-yaml'
  | 'dockerfile'
  | 'kubernetes'
  | 'cloudformation'
  | 'docker-compose'
  | 'copilot'
  | 'terraform'
  | 'empty'
  | 'unknown'

export type DocumentKind = CheckedKind | StrangerKind

/** What each stranger is, and what would be right instead. */
export const STRANGERS: Readonly<Record<StrangerKind, string>> = {
  'describe-service':
    'This is the answer of describe-service: it shows a service and cannot create one. A request has ServiceName and SourceConfiguration at the top, without ARN, URL, status and dates.',
  'update-service':
    'This is a request of UpdateService, since it names a ServiceArn. The lab checks CreateService: there ServiceName stands in place of ServiceArn.',
  'service-yaml':
    'This is the service definition of CreateService written as YAML. It is no apprunner.yaml, which has version, runtime, build and run. The lab reads the service definition as JSON.',
  dockerfile:
    'This is a Dockerfile. App Runner does not build Dockerfiles: build the image yourself, push it to Amazon ECR and name it under ImageRepository in the service definition; or use a managed runtime with an apprunner.yaml.',
  kubernetes:
    'This is a Kubernetes manifest. App Runner runs one container per service and knows no manifests: an image service needs a service definition (CreateService), a source code service an apprunner.yaml.',
  cloudformation:
    'This is a CloudFormation template. The lab checks apprunner.yaml and the JSON of CreateService; there RuntimeEnvironmentVariables is a map, in CloudFormation a list of Name and Value.',
  'docker-compose':
    'This is a Compose file. App Runner runs one container per service and reads no Compose files: describe each service by a service definition (CreateService) or an apprunner.yaml of its own.',
  copilot:
    'This is a manifest of AWS Copilot. App Runner itself reads apprunner.yaml, with version, runtime, build and run.',
  terraform: 'This is Terraform. The lab checks apprunner.yaml and the JSON of CreateService.',
  empty:
    'There is nothing here yet. An apprunner.yaml begins with version: 1.0 and runtime; a CreateService request is a JSON object with ServiceName and SourceConfiguration.',
  unknown:
    'The lab does not know this document. An apprunner.yaml has version, runtime, build and run at the top; a CreateService request is a JSON object with ServiceName and SourceConfiguration.',
}

export function isChecked(kind: DocumentKind): kind is CheckedKind {
  return kind === 'apprunner-yaml' || kind === 'create-service'
}

/** Kinds that the text itself gives away before any parsing. */
export function kindOfText(text: string): 'dockerfile' | 'terraform' | 'empty' | undefined {
  if (!linesOf(text).some((line) => /^[^#\s\uFEFF]/.test(line.text.trimStart()))) return 'empty'
  if (/^[ \t]*(?:resource|module|provider|terraform|variable)\s+(?:"[^"]*"\s*)*\{/m.test(text))
    return 'terraform'
  const instructions =
    text.match(/^(?:FROM|RUN|COPY|ADD|CMD|ENTRYPOINT|WORKDIR|EXPOSE|ENV|ARG)\s+\S/gm)?.length ?? 0
  return /^FROM\s+\S/m.test(text) && instructions >= 2 ? 'dockerfile' : undefined
}

const REQUEST_KEYS = [
  'ServiceName',
  'SourceConfiguration',
  'InstanceConfiguration',
  'HealthCheckConfiguration',
  'NetworkConfiguration',
  'ObservabilityConfiguration',
  'EncryptionConfiguration',
  'AutoScalingConfigurationArn',
  'ImageRepository',
  'CodeRepository',
].map(letters)

export function kindOfJson(root: LabNode | undefined): DocumentKind {
  const keys = new Set(keysOfMap(root).map(letters))
  const service =
    root?.kind === 'map' ? root.entries.find((entry) => letters(entry.key) === 'service')?.node : undefined
  if (isDescription(keys) || isDescription(new Set(keysOfMap(service).map(letters))))
    return 'describe-service'
  if (isTemplate(keys)) return 'cloudformation'
  if (keys.has('apiversion') && keys.has('kind')) return 'kubernetes'
  if (!REQUEST_KEYS.some((key) => keys.has(key))) return 'unknown'
  return keys.has('servicearn') && !keys.has('servicename') ? 'update-service' : 'create-service'
}

/** `text` helps where a syntax fault has swallowed keys of the tree. */
export function kindOfYaml(root: LabNode | undefined, text: string): DocumentKind {
  const atMargin = [...text.matchAll(/^([\w-]+) *:/gm)].map((match) => match[1] ?? '')
  const keys = new Set([...keysOfMap(root), ...atMargin].map(letters))
  if (keys.has('apiversion') && keys.has('kind')) return 'kubernetes'
  if (isTemplate(keys)) return 'cloudformation'
  if (keys.has('type') && keys.has('http') && keys.has('image')) return 'copilot'
  const own = ['runtime', 'build', 'run'].filter((key) => keys.has(key)).length
  if (own > 0) return 'apprunner-yaml'
  if (keys.has('services')) return 'docker-compose'
  return REQUEST_KEYS.some((key) => keys.has(key)) ? 'service-yaml' : 'unknown'
}

function keysOfMap(node: LabNode | undefined): string[] {
  return node?.kind === 'map' ? node.entries.map((entry) => entry.key) : []
}

function isDescription(keys: ReadonlySet<string>): boolean {
  return keys.has('servicearn') && (keys.has('serviceurl') || keys.has('status') || keys.has('createdat'))
}

function isTemplate(keys: ReadonlySet<string>): boolean {
  return keys.has('awstemplateformatversion') || (keys.has('resources') && !keys.has('run'))
}
