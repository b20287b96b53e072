import type { DocumentKind } from './kinds.ts'

/** What a document is called to its author. */
export const KIND_NAMES: Readonly<Record<DocumentKind, string>> = {
  'apprunner-yaml': 'apprunner.yaml',
  'create-service': 'CreateService JSON',
  'create-auto-scaling-configuration': 'CreateAutoScalingConfiguration JSON',
  'create-vpc-connector': 'CreateVpcConnector JSON',
  'create-vpc-ingress-connection': 'CreateVpcIngressConnection JSON',
  'create-observability-configuration': 'CreateObservabilityConfiguration JSON',
  'create-connection': 'CreateConnection JSON',
  'associate-custom-domain': 'AssociateCustomDomain JSON',
  'update-vpc-ingress-connection': 'UpdateVpcIngressConnection JSON',
  'update-default-auto-scaling-configuration': 'UpdateDefaultAutoScalingConfiguration JSON',
  'tag-resource': 'TagResource JSON',
  'untag-resource': 'UntagResource JSON',
  'disassociate-custom-domain': 'DisassociateCustomDomain JSON',
  'delete-auto-scaling-configuration': 'DeleteAutoScalingConfiguration JSON',
  'delete-connection': 'DeleteConnection JSON',
  'delete-observability-configuration': 'DeleteObservabilityConfiguration JSON',
  'delete-vpc-connector': 'DeleteVpcConnector JSON',
  'delete-vpc-ingress-connection': 'DeleteVpcIngressConnection JSON',
  'service-alone': 'request JSON that names only a service',
  'source-configuration': 'SourceConfiguration JSON',
  'cli-command': 'AWS CLI command',
  'describe-service': 'describe-service answer',
  'update-service': 'UpdateService JSON',
  'service-yaml': 'service definition as YAML',
  dockerfile: 'Dockerfile',
  kubernetes: 'Kubernetes manifest',
  cloudformation: 'CloudFormation template',
  'docker-compose': 'Compose file',
  copilot: 'Copilot manifest',
  'ecs-task-definition': 'ECS task definition',
  buildspec: 'CodeBuild buildspec',
  terraform: 'Terraform',
  empty: 'empty',
  unknown: 'unknown document',
}

/** Whether a text is meant as JSON, for its colours. */
export function isJson(text: string): boolean {
  return /^\uFEFF?\s*[{[]/.test(text)
}
