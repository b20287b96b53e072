import { guard } from '../guards.ts'
import { parseJson } from '../json-tree.ts'
import { MEMBERS } from './command-options.ts'
import { refused, type Loss } from './conversion.ts'
import { requestOf } from './from-create-service.ts'
import { textGiven, type Given, type GivenEntry } from './given.ts'
import type { ReadRequest } from './request.ts'
import { shellCommand, type ShellWord } from './shell-words.ts'
import { readShorthand } from './shorthand.ts'

const COMMAND = /^\s*(?:\$\s+)?aws\s(?:[^\n]*\s)?apprunner\s+(?:\\\s+)?([a-z-]+)/m

/** The operation of an `aws apprunner …` command line; nothing for any other text. */
export function operationOf(text: string): string | undefined {
  return /^\s*[{[]/.test(text) ? undefined : COMMAND.exec(text.slice(0, 20_000))?.[1]
}

/** What `aws apprunner create-service …` sends. */
export function requestFromCommand(text: string): ReadRequest | ReturnType<typeof refused> {
  const start = COMMAND.exec(text)?.index ?? 0
  const { words, rest, unclosed } = shellCommand(text.slice(start).replace(/^\s*\$\s+/, ''))
  if (unclosed !== undefined)
    return refused(`The quotation mark ${unclosed} is never closed in this command.`)
  const first = words.findIndex((word) => word.text === 'create-service')
  if (first < 0)
    return refused(
      `aws apprunner ${operationOf(text) ?? ''} creates no service: only create-service is converted.`,
    )
  const lost: Loss[] = []
  if (rest.trim() !== '')
    lost.push({ what: 'what follows the command', why: 'One command is converted, the first.' })
  const entries = [...optionsOf([...words.slice(1, first - 1), ...words.slice(first + 1)], lost)].flatMap(
    (option) => entriesOf(option, lost),
  )
  return requestOf({ kind: 'map', entries: lastOfEach(entries) }, lost)
}

interface Option {
  readonly name: string
  readonly values: readonly ShellWord[]
}

function optionsOf(words: readonly ShellWord[], lost: Loss[]): Option[] {
  const options: { name: string; values: ShellWord[] }[] = []
  for (const word of words) {
    const [, name, value] = /^(--[a-z][a-z0-9-]*)(?:=([\s\S]*))?$/i.exec(word.text) ?? []
    const last = options.at(-1)
    if (name !== undefined)
      options.push({ name, values: value === undefined ? [] : [{ text: value, filledIn: word.filledIn }] })
    else if (last) last.values.push(word)
    else lost.push({ what: word.text, why: 'It belongs to no option.' })
  }
  return options
}

/** `weak` = from --cli-input-json, which counts less than an option of its own. */
interface OptionEntry extends GivenEntry {
  readonly weak: boolean
}

function entriesOf({ name, values }: Option, lost: Loss[]): OptionEntry[] {
  const member = MEMBERS.get(name)
  const input = name === '--cli-input-json'
  if (member === undefined && !input) {
    lost.push({ what: name, why: 'It tells the AWS CLI how to call and is no part of the request.' })
    return []
  }
  for (const variable of new Set(values.flatMap((value) => value.filledIn)))
    lost.push({ what: variable, why: `The shell fills it in under ${name}; its name stands in its place.` })
  const file = values.find((value) => /^fileb?:\/\//.test(value.text))
  const given = file || values.length === 0 ? undefined : valueOf(member, values)
  if (!given) {
    const why = file
      ? `It reads ${file.text}, which is not here: put the contents in its place.`
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
  const texts = values.map((value) => value.text)
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
