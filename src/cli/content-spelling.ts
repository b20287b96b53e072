import { spellCheckDocument } from 'cspell-lib'
import { placesOf } from '../base/text-range.ts'
import { comparePlaces, type ContentFault } from '../content/compile/fault.ts'
import type { ContentFiles } from '../content/compile/reader.ts'

/** The project's own words, one a line; `#` begins a remark. */
export const WORD_LIST = 'words.txt'

/** The dictionaries that come with the checker, beside British English, which the whole app is written in. */
const DICTIONARIES = ['aws', 'softwareTerms', 'companies', 'node', 'npm', 'python', 'bash', 'fullstack']
const MORE_DICTIONARIES = ['docker', 'k8s', 'filetypes', 'networking-terms', 'java', 'golang', 'html', 'css']

/** American forms that the dictionaries of software have, and that slip in from the pages of AWS. */
const AMERICAN = ['behavior', 'behaviors', 'neighbor', 'neighbors', 'color', 'colors', 'favor', 'favors']
const MORE_AMERICAN = ['favorite', 'center', 'centers', 'labeled', 'canceled', 'modeled', 'analyze', 'gray']

/** What is spelled for machines: stock-keeping units, usage types, patterns, paths, ids, and host names. */
const NO_WORDS = [
  String.raw`\b(?:sku|usageType|says|unless): .*`,
  String.raw`\b[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+\b`,
  String.raw`#/[\w/-]+`,
]

/** Every word of a content folder that no dictionary and not the project's own list has. All files are read as one: the start of the checker costs more than the words. */
export async function spellingFaults(files: ContentFiles): Promise<ContentFault[]> {
  const checked = [...files].filter(([file]) => file !== WORD_LIST)
  const { issues, errors } = await spellCheckDocument(
    { uri: 'content.txt', text: checked.map(([, text]) => text).join('\n'), languageId: 'plaintext' },
    { generateSuggestions: false, noConfigSearch: true },
    {
      language: 'en-GB',
      dictionaries: [...DICTIONARIES, ...MORE_DICTIONARIES],
      words: ownWords(files.get(WORD_LIST) ?? ''),
      flagWords: [...AMERICAN, ...MORE_AMERICAN],
      ignoreRegExpList: NO_WORDS,
    },
  )
  if (errors) throw new AggregateError(errors, 'The spelling checker has failed.')
  return issues.map(({ text, offset }) => fault(checked, text, offset)).toSorted(comparePlaces)
}

function ownWords(list: string): string[] {
  return list.split('\n').flatMap((line) => line.replace(/#.*/, '').trim() || [])
}

function fault(files: readonly (readonly [string, string])[], word: string, offset: number): ContentFault {
  let start = 0
  for (const [file, text] of files) {
    if (offset <= start + text.length)
      return {
        file,
        ...placesOf(text)(offset - start),
        message: `"${word}" is in no dictionary of British English: mend it, or add it to content/${WORD_LIST} if it is right.`,
      }
    start += text.length + 1
  }
  throw new Error(`Inconsistent: a word at ${offset}, past the end of the content`)
}
