import type { Inline } from './prose.ts'

/** The words of inlines without their form. */
export function plainText(children: readonly Inline[]): string {
  return children
    .map((child) => {
      switch (child.kind) {
        case 'text':
        case 'code':
          return child.text
        case 'strong':
        case 'emphasis':
        case 'link':
          return plainText(child.children)
        case 'fact':
          return ''
        case 'blank':
          return '…'
        default:
          return child satisfies never
      }
    })
    .join('')
}
