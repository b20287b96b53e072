import { useSyncExternalStore } from 'react'

/** Where an address leads: the page, and what the address says in the places that the page's path leaves open. */
export interface Destination<R> {
  readonly route: R
  readonly params: Readonly<Record<string, string>>
}

/** The part of the address behind the hash, `/` at the start; follows links, the back button and edits by hand. */
export function useAddress(): string {
  return useSyncExternalStore(subscribe, currentAddress)
}

/** The page of an address; the first path of the table that fits. Undefined for an address that leads nowhere. */
export function destinationOf<R extends { readonly path: string }>(
  address: string,
  routes: readonly R[],
): Destination<R> | undefined {
  for (const route of routes) {
    const params = paramsOf(route.path, address)
    if (params !== undefined) return { route, params }
  }
  return undefined
}

function paramsOf(path: string, address: string): Readonly<Record<string, string>> | undefined {
  const wanted = segmentsOf(path)
  const given = segmentsOf(address)
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [place, name] of wanted.entries()) {
    const value = decoded(given[place] ?? '')
    if (name.startsWith(':')) params[name.slice(1)] = value
    else if (name !== value) return undefined
  }
  return params
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '')
}

/** An address typed by hand may hold a stray `%`; it then stands for itself. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** The address that the page stands at now. */
export function currentAddress(): string {
  return `/${location.hash.replace(/^#?\/?/, '')}`
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
