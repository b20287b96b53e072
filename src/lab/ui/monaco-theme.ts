import { monaco } from './monaco.ts'

/** The name of the editor's theme; its colours follow the design tokens of the page. */
export const THEME = 'preflight'

const TOKENS = [
  ['type', '--code-key'],
  ['tag', '--code-key'],
  ['string', '--code-string'],
  ['number', '--code-number'],
  ['keyword', '--code-number'],
  ['comment', '--code-comment'],
  ['', '--ink'],
] as const

const COLORS = {
  'editor.background': '--surface',
  'editor.foreground': '--ink',
  'editorLineNumber.foreground': '--ink-soft',
  'editorLineNumber.activeForeground': '--ink',
  'editorCursor.foreground': '--accent',
  'editor.lineHighlightBackground': '--sunken',
  'editor.lineHighlightBorder': '--sunken',
  'editorWidget.background': '--surface',
  'editorWidget.foreground': '--ink',
  'editorWidget.border': '--edge',
  'editorHoverWidget.background': '--surface',
  'editorHoverWidget.border': '--edge',
  'editorSuggestWidget.background': '--surface',
  'editorSuggestWidget.border': '--edge',
  'editorError.foreground': '--no-go',
  'editorWarning.foreground': '--caution',
  'editorInfo.foreground': '--accent',
  focusBorder: '--accent',
} as const

/** Keeps the editor's theme equal to the page's, as the system or the learner changes it; returns the way to stop. */
export function followTheme(): () => void {
  define()
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const observer = new MutationObserver(define)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  dark.addEventListener('change', define)
  return () => {
    observer.disconnect()
    dark.removeEventListener('change', define)
  }
}

function define(): void {
  const scheme = getComputedStyle(document.documentElement).colorScheme
  const chosen =
    scheme.includes('light') && scheme.includes('dark')
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : scheme.includes('dark')
  const read = colorReader()
  monaco.editor.defineTheme(THEME, {
    base: chosen ? 'vs-dark' : 'vs',
    inherit: true,
    rules: TOKENS.map(([token, name]) => ({ token, foreground: read(name).slice(1) })),
    colors: Object.fromEntries(Object.entries(COLORS).map(([key, name]) => [key, read(name)])),
  })
  monaco.editor.setTheme(THEME)
}

/** Monaco wants #rrggbb; a canvas turns any CSS colour into it. */
function colorReader(): (name: string) => string {
  const probe = document.createElement('span')
  document.body.append(probe)
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  queueMicrotask(() => probe.remove())
  return (name) => {
    probe.style.color = `var(${name})`
    if (!context) return '#808080'
    context.fillStyle = getComputedStyle(probe).color
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
  }
}
