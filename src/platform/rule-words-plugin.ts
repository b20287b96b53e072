import type { Plugin } from 'vite'

/** What the pages of the rules show, made at build; nothing that checks a text reads it. */
const WORDS = new Set(['title', 'why', 'bad', 'good'])

/** A property of an object literal, as far as it is looked at here. */
interface Property {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly key?: { readonly type: string; readonly name?: string }
}

/** Takes the documentation out of the rules of a bundle that only checks: a fifth of its weight. */
export function ruleWordsPlugin(): Plugin {
  return {
    name: 'preflight:rule-words',
    enforce: 'post',
    transform: {
      filter: { id: /\/src\/lab\/rules\/[\w-]+\.ts$/ },
      handler(code) {
        let rest = code
        for (const { start, end } of wordsOf(this.parse(code)).toReversed())
          rest = rest.slice(0, start) + rest.slice(end).replace(/^\s*,/, '')
        return { code: rest, map: null }
      },
    },
  }
}

function wordsOf(program: { readonly body: readonly object[] }): readonly Property[] {
  const exported = program.body.find(
    (statement) => 'type' in statement && statement.type === 'ExportDefaultDeclaration',
  )
  const { declaration } = exported as { readonly declaration: { readonly properties?: readonly Property[] } }
  return (declaration.properties ?? []).filter(({ key }) => key?.name !== undefined && WORDS.has(key.name))
}
