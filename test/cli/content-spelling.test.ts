import { expect, it } from 'vitest'
import { spellingFaults } from '../../src/cli/content-spelling.ts'
import { faultText } from '../../src/content/compile/fault.ts'

it('Spelling: a word of no dictionary is told with its place, once for each; ids, paths and own words are none', async () => {
  const files = new Map([
    [
      'harbour/01-ships/facts.yaml',
      '- id: ships.brgi-masts\n  documented: A brig has two masts,\n    and a kech haz `PORT` 8080.\n',
    ],
    ['harbour/01-ships/topic.md', 'See [ships](#/practise/ships) and the Karpentier, which colors nobody.\n'],
    ['words.txt', '# Words of this harbour\nKarpentier\n'],
  ])
  expect((await spellingFaults(files)).map(faultText)).toEqual([
    'harbour/01-ships/facts.yaml:3:11  "kech" is in no dictionary of British English: mend it, or add it to content/words.txt if it is right.',
    'harbour/01-ships/topic.md:1:57  "colors" is in no dictionary of British English: mend it, or add it to content/words.txt if it is right.',
  ])
})
