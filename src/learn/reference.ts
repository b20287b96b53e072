import type { Command, Term } from '../content/course.ts'

/** The terms whose name, or another name of theirs, holds all words of the query. */
export function termsWith(glossary: readonly Term[], query: string): readonly Term[] {
  return glossary.filter(({ term, also }) => holds([term, ...also].join(' '), query))
}

/** The commands whose name or options hold all words of the query. */
export function commandsWith(commands: readonly Command[], query: string): readonly Command[] {
  return commands.filter(({ command, options }) => holds([command, ...options].join(' '), query))
}

function holds(text: string, query: string): boolean {
  const folded = text.toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => folded.includes(word))
}
