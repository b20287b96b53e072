import type { CheckedKind } from './kinds.ts'

/** The files in which the site publishes its schemas, by the kind of document that they describe. */
export const SCHEMA_FILES = {
  'apprunner-yaml': 'apprunner.json',
  'create-service': 'create-service.json',
  'update-service': 'update-service.json',
  'create-auto-scaling-configuration': 'create-auto-scaling-configuration.json',
  'create-vpc-connector': 'create-vpc-connector.json',
  'create-vpc-ingress-connection': 'create-vpc-ingress-connection.json',
  'create-observability-configuration': 'create-observability-configuration.json',
  'create-connection': 'create-connection.json',
  'associate-custom-domain': 'associate-custom-domain.json',
  'update-vpc-ingress-connection': 'update-vpc-ingress-connection.json',
  'update-default-auto-scaling-configuration': 'update-default-auto-scaling-configuration.json',
  'tag-resource': 'tag-resource.json',
  'untag-resource': 'untag-resource.json',
  'disassociate-custom-domain': 'disassociate-custom-domain.json',
  'delete-auto-scaling-configuration': 'delete-auto-scaling-configuration.json',
  'delete-connection': 'delete-connection.json',
  'delete-observability-configuration': 'delete-observability-configuration.json',
  'delete-vpc-connector': 'delete-vpc-connector.json',
  'delete-vpc-ingress-connection': 'delete-vpc-ingress-connection.json',
  'service-alone': 'service-alone.json',
  'source-configuration': 'source-configuration.json',
  cloudformation: 'cloudformation.json',
} as const satisfies Readonly<Record<Exclude<CheckedKind, 'cli-command'>, string>>

/** A kind of document for which there is a schema. */
export type PublishedKind = keyof typeof SCHEMA_FILES
