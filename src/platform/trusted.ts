/**
 * Trusted Types: the only way to turn a string into a script address, and only for scripts of this origin.
 * The policy's name is on the list in the Content-Security-Policy (security-headers.ts).
 */
interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown
}

interface TrustedTypesHost {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy
  }
}

let policy: ScriptUrlPolicy | undefined

/** The address as the browser wants it for `new Worker` and service workers; throws for another origin. */
export function trustedScript(url: string): string {
  const host = globalThis as TrustedTypesHost
  policy ??= host.trustedTypes?.createPolicy('app-worker', { createScriptURL: sameOrigin }) ?? {
    createScriptURL: sameOrigin,
  }
  // Browsers take the TrustedScriptURL object where the DOM types say string.
  return policy.createScriptURL(url) as string
}

function sameOrigin(url: string): string {
  const absolute = new URL(url, document.baseURI)
  if (absolute.origin !== location.origin)
    throw new Error(`Inconsistent: a script of another origin, ${absolute.origin}`)
  return absolute.href
}
