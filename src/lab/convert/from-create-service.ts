import { schemaOf } from '../schema.ts'
import type { Loss } from './conversion.ts'
import type { Given } from './given.ts'
import { knownPart } from './known-part.ts'
import { isMap, type ReadRequest } from './request.ts'

/** A CreateService request from whatever was given in its place. */
export function requestOf(given: Given, lost: readonly Loss[] = []): ReadRequest {
  const all = [...lost]
  const request = knownPart(given, schemaOf('create-service'), '', all)
  return { kind: 'request', request: isMap(request) ? request : {}, lost: all }
}
