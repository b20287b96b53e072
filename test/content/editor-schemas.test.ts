import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const SCHEMAS: Readonly<Record<string, string>> = {
  pack: 'pack',
  facts: 'fact',
  cards: 'card',
  questions: 'question',
  matrix: 'matrix',
  headings: 'heading',
  corrections: 'correction',
  commands: 'command',
  glossary: 'glossary',
}

function schemaFor(file: string): string {
  const [folder] = file.split('/')
  if (folder === 'exams') return 'exam'
  if (folder === 'prices') return 'price-book'
  return file.includes('/labs/') ? 'lab' : (SCHEMAS[file.split('/').at(-1)?.replace('.yaml', '') ?? ''] ?? '')
}

it('Every YAML file of the content names its schema in its first line, so that an editor draws red lines', () => {
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  )
  for (const file of files.filter((name) => name.endsWith('.yaml'))) {
    const first = readFileSync(join('content', file), 'utf8').split('\n')[0] ?? ''
    const named = /^# yaml-language-server: \$schema=(.+)$/.exec(first)?.[1] ?? ''
    expect(named, file).toMatch(new RegExp(`/src/content/schema/${schemaFor(file)}\\.schema\\.json$`))
    expect(existsSync(join('content', dirname(file), named)), `${file} names ${named}`).toBe(true)
  }
})
