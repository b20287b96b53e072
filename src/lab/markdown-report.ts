import { placesOf } from '../base/text-range.ts'
import type { Problem, Severity } from './problem.ts'
import { isJson } from './text-lines.ts'

/** What is written down: the text, what is wrong with it, and what it costs, in words. */
export interface Written {
  readonly title: string
  readonly text: string
  readonly problems: readonly Problem[]
  /** Lines of the price, the total first; none where there is no price. */
  readonly price: readonly string[]
}

const WORDS: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Advice' }

/** A configuration with its problems and price as Markdown, for a ticket, a review or a chat. */
export function markdownReport({ title, text, problems, price }: Written): string {
  const place = placesOf(text)
  const found = problems.map(({ severity, range, message, rule, source }) => {
    const { line, column } = place(range.start)
    const said = `- **${WORDS[severity]}**, line ${line}:${column}: ${escaped(message)} (\`${rule}\`)`
    return source === undefined ? said : `${said} [Source](${source})`
  })
  return [
    `## ${escaped(title)}`,
    fenced(text),
    '### Problems',
    found.length > 0 ? found.join('\n') : 'No problem found.',
    ...(price.length > 0 ? ['### Price', price.map((line) => `- ${escaped(line)}`).join('\n')] : []),
  ]
    .join('\n\n')
    .concat('\n')
}

/** A fence longer than any row of backticks in the text, so that no text can end its own block. */
function fenced(text: string): string {
  const longest = [...text.matchAll(/`+/g)].reduce((most, [ticks]) => Math.max(most, ticks.length), 0)
  const fence = '`'.repeat(Math.max(3, longest + 1))
  const body = text.endsWith('\n') || text === '' ? text : `${text}\n`
  return `${fence}${isJson(text) ? 'json' : 'yaml'}\n${body}${fence}`
}

/** A sentence on one line that shows as it is, whatever it quotes. */
function escaped(sentence: string): string {
  return sentence.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>#|~&]/g, String.raw`\$&`)
}
