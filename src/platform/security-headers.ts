/** The Trusted Types policies that the app and Monaco create; a test compares the list with what the build really makes. */
export const TRUSTED_TYPES = [
  'app-worker',
  'defaultWorkerFactory',
  'diffEditorWidget',
  'diffReview',
  // Monaco cleans the Markdown of its hovers with it.
  'dompurify',
  'domLineBreaksComputer',
  'editorGhostText',
  'editorViewLayer',
  'richScreenReaderContent',
  'standaloneColorizer',
  'stickyScrollViewLayer',
  'tokenizeToString',
]

const POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  // Monaco writes style elements and attributes; upstream has no way around it.
  'style-src': ["'self'", "'unsafe-inline'"],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': [...TRUSTED_TYPES, "'allow-duplicates'"],
}

/** The Content-Security-Policy, as the meta element carries it for hosts that cannot send headers. */
export const META_POLICY = Object.entries(POLICY)
  .map(([name, values]) => `${name} ${values.join(' ')}`)
  .join('; ')

/** The headers for every file, in the `_headers` form that static hosts and `npm start` read. */
export const HEADERS_FILE = `/*
  Content-Security-Policy: ${META_POLICY}; frame-ancestors 'none'
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY

/assets/*
  Cache-Control: public, max-age=31536000, immutable

/index.html
  Cache-Control: no-cache

/
  Cache-Control: no-cache

/sw.js
  Cache-Control: no-cache
`
