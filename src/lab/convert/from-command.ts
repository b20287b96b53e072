import { isFile, readCommands, type CliOption } from '../cli-commands.ts'
import { splicesOf, type ShellWord } from '../cli-words.ts'
import { guard } from '../guards.ts'
import { parseJson } from '../json-tree.ts'
import { MEMBERS } from './command-options.ts'
import { refused, type Loss } from './conversion.ts'
import { requestOf } from './from-create-service.ts'
import { textGiven, type Given, type GivenEntry } from './given.ts'
import type { ReadRequest } from './request.ts'
import { readShorthand } from './shorthand.ts'

/** What `aws apprunner create-service …` sends. */
export function requestFromCommand(text: string): ReadRequest | ReturnType<typeof refused> {
  const { commands, faults } = readCommands(text)
  if (faults[0])
    return refused(`The quotation mark ${text[faults[0].range.start]} is never closed in this command.`)
  const command = commands.find(({ operation }) => operation?.value === 'create-service')
  if (!command) {
    const named = commands[0]?.operation?.value ?? ''
    return refused(`aws apprunner ${named} creates no service: only create-service is converted.`)
  }
  const lost: Loss[] = []
  if (text.slice(command.end).trim() !== '' || commands.length > 1)
    lost.push({ what: 'what follows the command', why: 'One command is converted, the first.' })
  for (const { value } of command.strays) lost.push({ what: value, why: 'It belongs to no option.' })
  const entries = command.options.flatMap((option) => entriesOf(option, lost))
  return requestOf({ kind: 'map', entries: lastOfEach(entries) }, lost)
}

/** `weak` = from --cli-input-json, which counts less than an option of its own. */
interface OptionEntry extends GivenEntry {
  readonly weak: boolean
}

function entriesOf({ name: written, values }: CliOption, lost: Loss[]): OptionEntry[] {
  const name = `--${written}`
  const member = MEMBERS.get(name)
  const input = name === '--cli-input-json'
  if (member === undefined && !input) {
    lost.push({ what: name, why: 'It tells the AWS CLI how to call and is no part of the request.' })
    return []
  }
  for (const variable of new Set(values.flatMap(splicesOf)))
    lost.push({ what: variable, why: `The shell fills it in under ${name}; its name stands in its place.` })
  const file = values.find(isFile)
  const given = file || values.length === 0 ? undefined : valueOf(member, values)
  if (!given) {
    const why = file
      ? `It reads ${file.value}, which is not here: put the contents in its place.`
      : 'Its value is neither JSON nor the shorthand of the AWS CLI.'
    lost.push({ what: name, why })
    return []
  }
  if (member !== undefined) return [{ key: member, node: given, weak: false }]
  return given.kind === 'map' ? given.entries.map(({ key, node }) => ({ key, node, weak: true })) : []
}

/** The members are texts, structures, and the list of tags. */
const TEXTS = new Set(['ServiceName', 'AutoScalingConfigurationArn'])

function valueOf(member: string | undefined, values: readonly ShellWord[]): Given | undefined {
  const texts = values.map(({ value }) => value)
  if (member !== undefined && TEXTS.has(member)) return textGiven(texts.join(' '))
  const items = texts.map((text) => (/^\s*[{[]/.test(text) ? jsonOf(text) : readShorthand(text)))
  if (items.includes(undefined)) return undefined
  const given = items as Given[]
  if (member !== 'Tags') return given.length === 1 ? given[0] : undefined
  return given.length === 1 && given[0]?.kind === 'list' ? given[0] : { kind: 'list', items: given }
}

function jsonOf(text: string): Given | undefined {
  if (guard(text)) return undefined
  const { root, faults } = parseJson(text)
  return faults.length === 0 ? root : undefined
}

function lastOfEach(entries: readonly OptionEntry[]): GivenEntry[] {
  const ordered = [...entries.filter((entry) => entry.weak), ...entries.filter((entry) => !entry.weak)]
  return [...new Map(ordered.map((entry) => [entry.key, entry])).values()]
}
