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
  'source-configuration': 'source-configuration.json',
  cloudformation: 'cloudformation.json',
} as const satisfies Readonly<Record<Exclude<CheckedKind, 'cli-command'>, string>>

/** A kind of document for which there is a schema. */
export type PublishedKind = keyof typeof SCHEMA_FILES
