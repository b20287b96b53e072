import type { Server } from 'node:http'

export interface Serving {
  readonly address: string
  readonly server: Server
  readonly stop: () => Promise<void>
}
export function serve(options?: { readonly port?: number; readonly folder?: string }): Promise<Serving>
export function readHeaderRules(
  text: string,
): { readonly pattern: string; readonly headers: readonly (readonly [string, string])[] }[]
