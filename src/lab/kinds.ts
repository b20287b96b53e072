/**
 * Requests of the operations that create, change or delete something, and the source of a service by itself. The four
 * operations that take a service and nothing else are one kind.
 */
export type RequestKind =
  | 'create-service'
  | 'update-service'
  | 'create-auto-scaling-configuration'
  | 'create-vpc-connector'
  | 'create-vpc-ingress-connection'
  | 'create-observability-configuration'
  | 'create-connection'
  | 'associate-custom-domain'
  | 'update-vpc-ingress-connection'
  | 'update-default-auto-scaling-configuration'
  | 'tag-resource'
  | 'untag-resource'
  | 'disassociate-custom-domain'
  | 'delete-auto-scaling-configuration'
  | 'delete-connection'
  | 'delete-observability-configuration'
  | 'delete-vpc-connector'
  | 'delete-vpc-ingress-connection'
  | 'service-alone'
  | 'source-configuration'

/** Documents that the lab checks. The last two hold requests: as resources of a template, as options of commands. */
export type CheckedKind = 'apprunner-yaml' | RequestKind | 'cloudformation' | 'cli-command'

/** Documents that the lab recognises only to say what they are. */
export type StrangerKind =
  | 'describe-service'
  | 'service-yaml'
  | 'dockerfile'
  | 'kubernetes'
  | 'docker-compose'
  | 'copilot'
  | 'ecs-task-definition'
  | 'buildspec'
  | 'terraform'
  | 'empty'
  | 'unknown'

export type DocumentKind = CheckedKind | StrangerKind

/** What each stranger is, and what would be right instead. */
export const STRANGERS: Readonly<Record<StrangerKind, string>> = {
  'describe-service':
    'This is the answer of describe-service: it shows a service and cannot create one. A request has ServiceName and SourceConfiguration at the top, without ARN, URL, status and dates.',
  'service-yaml':
    'This is the service definition of CreateService written as YAML. It is no apprunner.yaml, which has version, runtime, build and run. The lab reads the service definition as JSON.',
  dockerfile:
    'This is a Dockerfile. App Runner does not build Dockerfiles: build the image yourself, push it to Amazon ECR and name it under ImageRepository in the service definition; or use a managed runtime with an apprunner.yaml.',
  kubernetes:
    'This is a Kubernetes manifest. App Runner runs one container per service and knows no manifests: an image service needs a service definition (CreateService), a source code service an apprunner.yaml.',
  'docker-compose':
    'This is a Compose file. App Runner runs one container per service and reads no Compose files: describe each service by a service definition (CreateService) or an apprunner.yaml of its own.',
  copilot:
    'This is a manifest of AWS Copilot. App Runner itself reads apprunner.yaml, with version, runtime, build and run.',
  'ecs-task-definition':
    'This is a task definition of Amazon ECS. App Runner takes one image per service: name it under ImageRepository in a service definition (CreateService), with CPU and memory under InstanceConfiguration.',
  buildspec:
    'This is a buildspec of CodeBuild. App Runner reads apprunner.yaml: its commands stand under build.commands, and run says how the service starts.',
  terraform:
    'This is Terraform. The lab checks apprunner.yaml, requests in JSON, aws apprunner commands and CloudFormation templates.',
  empty:
    'There is nothing here yet. An apprunner.yaml begins with version: 1.0 and runtime; a CreateService request is a JSON object with ServiceName and SourceConfiguration; a command begins with aws apprunner.',
  unknown:
    'The lab does not know this document. An apprunner.yaml has version, runtime, build and run at the top; a CreateService request is a JSON object with ServiceName and SourceConfiguration.',
}

/** What begins each checked document, for a message that says which one was expected; of a request its first members. */
const CHECKED: Readonly<Record<CheckedKind, string>> = {
  'apprunner-yaml': 'an apprunner.yaml (version, runtime, build, run)',
  'create-service': 'ServiceName, SourceConfiguration',
  'update-service': 'ServiceArn and what changes',
  'create-auto-scaling-configuration': 'AutoScalingConfigurationName',
  'create-vpc-connector': 'VpcConnectorName, Subnets',
  'create-vpc-ingress-connection': 'VpcIngressConnectionName, IngressVpcConfiguration',
  'create-observability-configuration': 'ObservabilityConfigurationName',
  'create-connection': 'ConnectionName, ProviderType',
  'associate-custom-domain': 'ServiceArn, DomainName',
  'update-vpc-ingress-connection': 'VpcIngressConnectionArn, IngressVpcConfiguration',
  'update-default-auto-scaling-configuration': 'AutoScalingConfigurationArn',
  'tag-resource': 'ResourceArn, Tags',
  'untag-resource': 'ResourceArn, TagKeys',
  'disassociate-custom-domain': 'ServiceArn, DomainName',
  'delete-auto-scaling-configuration': 'AutoScalingConfigurationArn, DeleteAllRevisions',
  'delete-connection': 'ConnectionArn',
  'delete-observability-configuration': 'ObservabilityConfigurationArn',
  'delete-vpc-connector': 'VpcConnectorArn',
  'delete-vpc-ingress-connection': 'VpcIngressConnectionArn',
  'service-alone': 'a JSON request that names only a service (ServiceArn), as PauseService takes it',
  'source-configuration': 'a SourceConfiguration in JSON (CodeRepository or ImageRepository)',
  cloudformation: 'a CloudFormation template (Resources)',
  'cli-command': 'a command of the AWS CLI (aws apprunner …)',
}

export function described(kind: CheckedKind): string {
  const said = CHECKED[kind]
  return kindOfOperation(kind) === kind ? `the JSON request of ${operationOf(kind)} (${said})` : said
}

/** `create-service` is CreateService. */
function operationOf(kind: string): string {
  return kind.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
}

export const CHECKED_KINDS = Object.keys(CHECKED) as readonly CheckedKind[]

export function isChecked(kind: DocumentKind): kind is CheckedKind {
  return Object.hasOwn(CHECKED, kind)
}

export function isRequest(kind: DocumentKind): kind is RequestKind {
  return isChecked(kind) && !['apprunner-yaml', 'cloudformation', 'cli-command'].includes(kind)
}

/** The request that an operation of the command line sends; nothing for one that changes nothing. */
export function kindOfOperation(operation: string | undefined): RequestKind | undefined {
  if (operation === undefined) return undefined
  if (OF_A_SERVICE.includes(operation)) return 'service-alone'
  const kind = operation as DocumentKind
  return isRequest(kind) && kind !== 'source-configuration' && kind !== 'service-alone' ? kind : undefined
}

/** The operations that take a service and nothing else. */
export const OF_A_SERVICE: readonly string[] = [
  'pause-service',
  'resume-service',
  'start-deployment',
  'delete-service',
]
