import type { Path } from './node.ts'
import type { SchemaName } from './schema.ts'

/** A piece of a document that is written as a whole: `${1:…}` are the places to fill in, the first one first. */
export interface Snippet {
  readonly schema: SchemaName
  /** The map that it goes into. */
  readonly path: Path
  readonly key: string
  readonly title: string
  readonly text: string
}

const IN = { file: 'apprunner-yaml', request: 'create-service' } as const

export const SNIPPETS: readonly Snippet[] = [
  {
    schema: IN.file,
    path: [],
    key: 'build',
    title: 'with a command',
    text: 'build:\n  commands:\n    build:\n      - ${1:npm ci}',
  },
  {
    schema: IN.file,
    path: [],
    key: 'run',
    title: 'with command and port',
    text: 'run:\n  command: ${1:node server.js}\n  network:\n    port: ${2:8080}',
  },
  {
    schema: IN.file,
    path: ['run'],
    key: 'env',
    title: 'with a variable',
    text: 'env:\n  - name: ${1:LOG_LEVEL}\n    value: ${2:info}',
  },
  {
    schema: IN.file,
    path: ['run'],
    key: 'secrets',
    title: 'from Secrets Manager',
    text: 'secrets:\n  - name: ${1:DATABASE_URL}\n    value-from: ${2:arn:aws:secretsmanager:us-east-1:123456789012:secret:name-AbCdEf}',
  },
  {
    schema: IN.request,
    path: [],
    key: 'SourceConfiguration',
    title: 'an image from ECR',
    text: `"SourceConfiguration": {
  "ImageRepository": {
    "ImageIdentifier": "\${1:123456789012.dkr.ecr.us-east-1.amazonaws.com/my-app:1.0.0}",
    "ImageRepositoryType": "ECR",
    "ImageConfiguration": { "Port": "\${2:8080}" }
  },
  "AuthenticationConfiguration": {
    "AccessRoleArn": "\${3:arn:aws:iam::123456789012:role/service-role/AppRunnerECRAccessRole}"
  },
  "AutoDeploymentsEnabled": false
}`,
  },
  {
    schema: IN.request,
    path: [],
    key: 'InstanceConfiguration',
    title: 'a size and a role',
    text: `"InstanceConfiguration": {
  "Cpu": "\${1:1 vCPU}",
  "Memory": "\${2:2 GB}",
  "InstanceRoleArn": "\${3:arn:aws:iam::123456789012:role/my-app}"
}`,
  },
  {
    schema: IN.request,
    path: [],
    key: 'HealthCheckConfiguration',
    title: 'by HTTP',
    text: `"HealthCheckConfiguration": {
  "Protocol": "HTTP",
  "Path": "\${1:/health}"
}`,
  },
  {
    schema: IN.request,
    path: [],
    key: 'NetworkConfiguration',
    title: 'through a VPC connector',
    text: `"NetworkConfiguration": {
  "EgressConfiguration": {
    "EgressType": "VPC",
    "VpcConnectorArn": "\${1:arn:aws:apprunner:us-east-1:123456789012:vpcconnector/my-connector}"
  }
}`,
  },
]

/** A snippet without the marks of its places, for an editor that knows none. */
export function plainSnippet(text: string): string {
  return text.replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
}
