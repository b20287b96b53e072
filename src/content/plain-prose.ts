import type { Inline, Prose } from './prose.ts'

/** Prose from words that a program has put together: paragraphs with blank lines between, `code` and **strong**. */
export function plainProse(text: string): Prose {
  return text.split(/\n{2,}/).map((paragraph) => ({ kind: 'paragraph', children: inlineOf(paragraph) }))
}

/** A text of several lines as it would stand in a file. */
export function codeProse(language: string, text: string): Prose {
  return [{ kind: 'code', language, text }]
}

function inlineOf(text: string): Inline[] {
  return text
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('`')) return { kind: 'code', text: part.slice(1, -1) }
      if (part.startsWith('**'))
        return { kind: 'strong', children: [{ kind: 'text', text: part.slice(2, -2) }] }
      return { kind: 'text', text: part }
    })
}
