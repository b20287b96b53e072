import { describe, expect, it } from 'vitest'
import { optionOf, OPERATIONS } from '../../src/lab/cli-operations.ts'
import { compileProjectContent } from '../../src/content/compile/content-plugin.ts'
import { faultsIn, SMALL } from './small-course.ts'

const TERM = '- term: Brig\n  meaning: A ship with two masts.\n  facts: [ships.brig-masts]\n'
const COMMAND = '- command: aws harbour moor\n  does: Moors.\n  learn: ships\n  facts: [ships.brig-masts]\n'
const withFile = (name: string, text: string) => new Map([...SMALL, [`harbour/${name}`, text]])

describe('A glossary', () => {
  it('may be there or not', () => {
    expect(faultsIn(withFile('glossary.yaml', TERM))).toEqual([])
  })

  it('has each term once, also when only the punctuation differs', () => {
    expect(faultsIn(withFile('glossary.yaml', TERM + TERM.replace('Brig', 'brig.')))).toEqual([
      'harbour/glossary.yaml:4:9  This term stands here twice: "brig".',
    ])
  })

  it('rests on facts that exist', () => {
    expect(faultsIn(withFile('glossary.yaml', TERM.replace('brig-masts', 'sloop')))).toEqual([
      'harbour/glossary.yaml:3:11  "Brig" names the fact "ships.sloop", which does not exist.',
    ])
  })
})

describe('The commands', () => {
  it('are taught by a topic that exists', () => {
    expect(faultsIn(withFile('commands.yaml', COMMAND))).toEqual([])
    expect(faultsIn(withFile('commands.yaml', COMMAND.replace('learn: ships', 'learn: boats')))).toEqual([
      'harbour/commands.yaml:3:10  "boats" is not the id of a topic.',
    ])
  })
})

describe('The project’s own', async () => {
  const { course } = await compileProjectContent('src/platform/provers.ts')

  it('glossary has at least sixty terms of one sentence each', () => {
    expect(course.glossary.length).toBeGreaterThanOrEqual(60)
  })

  it('commands of App Runner exist with those options', () => {
    const own = course.commands.filter(({ command }) => command.startsWith('aws apprunner '))
    expect(own.length).toBeGreaterThanOrEqual(25)
    for (const { command, options } of own) {
      const members = OPERATIONS.get(command.replace('aws apprunner ', ''))
      const known = (members ?? []).flatMap(({ name, type }) =>
        type === 'flag' ? [`--${optionOf(name)}`, `--no-${optionOf(name)}`] : [`--${optionOf(name)}`],
      )
      expect(members, command).toBeDefined()
      expect(
        options.filter((option) => !known.includes(option)),
        command,
      ).toEqual([])
    }
  })
})
