import type { Plugin } from 'vite'
import { HEADERS_FILE, META_POLICY } from './security-headers.ts'

/** Writes the security headers into the build: `_headers` for hosts that read it, a meta element for those that cannot. */
export function securityPlugin(): Plugin {
  return {
    name: 'preflight:security',
    apply: 'build',
    // The editor's wrapper names a foreign host to load from when it is not configured. It is; and now it cannot.
    transform: {
      filter: { id: /@monaco-editor[\\/]loader/ },
      handler: (code) => ({ code: code.replaceAll(/https:\/\/cdn\.jsdelivr\.net[^'"]*/g, ''), map: null }),
    },
    transformIndexHtml() {
      // First in the head: a policy binds only what comes after it.
      return [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
          injectTo: 'head-prepend',
        },
      ]
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: HEADERS_FILE })
    },
  }
}
