/** A member of an operation's request. */
export interface Member {
  readonly name: string
  readonly type: 'text' | 'number' | 'flag' | 'list' | 'structure'
  readonly required: boolean
}

/** The operations of App Runner with their members: `!` required, `{}` structure, `[]` list, `?` flag, `#` number. */
const TABLE: Readonly<Record<string, string>> = {
  'associate-custom-domain': 'ServiceArn! DomainName! EnableWWWSubdomain?',
  'create-auto-scaling-configuration':
    'AutoScalingConfigurationName! MaxConcurrency# MinSize# MaxSize# Tags[]',
  'create-connection': 'ConnectionName! ProviderType! Tags[]',
  'create-observability-configuration': 'ObservabilityConfigurationName! TraceConfiguration{} Tags[]',
  'create-service':
    'ServiceName! SourceConfiguration!{} InstanceConfiguration{} Tags[] EncryptionConfiguration{} HealthCheckConfiguration{} AutoScalingConfigurationArn NetworkConfiguration{} ObservabilityConfiguration{}',
  'create-vpc-connector': 'VpcConnectorName! Subnets![] SecurityGroups[] Tags[]',
  'create-vpc-ingress-connection': 'ServiceArn! VpcIngressConnectionName! IngressVpcConfiguration!{} Tags[]',
  'delete-auto-scaling-configuration': 'AutoScalingConfigurationArn! DeleteAllRevisions?',
  'delete-connection': 'ConnectionArn!',
  'delete-observability-configuration': 'ObservabilityConfigurationArn!',
  'delete-service': 'ServiceArn!',
  'delete-vpc-connector': 'VpcConnectorArn!',
  'delete-vpc-ingress-connection': 'VpcIngressConnectionArn!',
  'describe-auto-scaling-configuration': 'AutoScalingConfigurationArn!',
  'describe-custom-domains': 'ServiceArn! NextToken MaxResults#',
  'describe-observability-configuration': 'ObservabilityConfigurationArn!',
  'describe-service': 'ServiceArn!',
  'describe-vpc-connector': 'VpcConnectorArn!',
  'describe-vpc-ingress-connection': 'VpcIngressConnectionArn!',
  'disassociate-custom-domain': 'ServiceArn! DomainName!',
  'list-auto-scaling-configurations': 'AutoScalingConfigurationName LatestOnly? MaxResults# NextToken',
  'list-connections': 'ConnectionName MaxResults# NextToken',
  'list-observability-configurations': 'ObservabilityConfigurationName LatestOnly? MaxResults# NextToken',
  'list-operations': 'ServiceArn! NextToken MaxResults#',
  'list-services': 'NextToken MaxResults#',
  'list-services-for-auto-scaling-configuration': 'AutoScalingConfigurationArn! MaxResults# NextToken',
  'list-tags-for-resource': 'ResourceArn!',
  'list-vpc-connectors': 'MaxResults# NextToken',
  'list-vpc-ingress-connections': 'Filter{} MaxResults# NextToken',
  'pause-service': 'ServiceArn!',
  'resume-service': 'ServiceArn!',
  'start-deployment': 'ServiceArn!',
  'tag-resource': 'ResourceArn! Tags![]',
  'untag-resource': 'ResourceArn! TagKeys![]',
  'update-default-auto-scaling-configuration': 'AutoScalingConfigurationArn!',
  'update-service':
    'ServiceArn! SourceConfiguration{} InstanceConfiguration{} AutoScalingConfigurationArn HealthCheckConfiguration{} NetworkConfiguration{} ObservabilityConfiguration{}',
  'update-vpc-ingress-connection': 'VpcIngressConnectionArn! IngressVpcConfiguration!{}',
}

const TYPES: Readonly<Record<string, Member['type']>> = {
  '{}': 'structure',
  '[]': 'list',
  '?': 'flag',
  '#': 'number',
}

/** The members of each operation, by the operation's name on the command line. API version 2020-05-15. */
export const OPERATIONS: ReadonlyMap<string, readonly Member[]> = new Map(
  Object.entries(TABLE).map(([operation, members]) => [operation, members.split(' ').map(memberOf)]),
)

function memberOf(written: string): Member {
  const [, name = '', required = '', type = ''] = /^(\w+)(!?)(\W*)$/.exec(written) ?? []
  return { name, required: required !== '', type: TYPES[type] ?? 'text' }
}

/** The option of a member: `EnableWWWSubdomain` is `enable-www-subdomain`. */
export function optionOf(member: string): string {
  return member
    .replaceAll(/(.)([A-Z][a-z]+)/g, '$1-$2')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
}

/** Options of every operation, with whether a value follows. */
export const GLOBAL_OPTIONS: ReadonlyMap<string, boolean> = new Map([
  ...[
    'cli-input-json',
    'cli-input-yaml',
    'region',
    'profile',
    'output',
    'query',
    'endpoint-url',
    'color',
    'ca-bundle',
    'cli-read-timeout',
    'cli-connect-timeout',
    'cli-binary-format',
    'max-items',
    'page-size',
    'starting-token',
  ].map((name): [string, boolean] => [name, true]),
  ...[
    'generate-cli-skeleton',
    'debug',
    'no-verify-ssl',
    'no-paginate',
    'no-sign-request',
    'no-cli-pager',
    'cli-auto-prompt',
    'no-cli-auto-prompt',
    'version',
  ].map((name): [string, boolean] => [name, false]),
])
