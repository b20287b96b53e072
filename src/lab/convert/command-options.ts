import { optionOf as nameOf } from '../cli-operations.ts'
import { keysOf, schemaOf } from '../schema.ts'

/** `SourceConfiguration` is `--source-configuration`. */
export function optionOf(member: string): string {
  return `--${nameOf(member)}`
}

/** The member of the request that each option of create-service carries. */
export const MEMBERS: ReadonlyMap<string, string> = new Map(
  keysOf(schemaOf('create-service')).map((member) => [optionOf(member), member]),
)
