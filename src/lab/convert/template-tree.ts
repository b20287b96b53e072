import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml'
import type { Plain } from '../node.ts'
import type { Given, GivenEntry } from './given.ts'

const OPTIONS = { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const

/** A CloudFormation template, in YAML or JSON, with its functions kept apart from its values. Nothing for broken text. */
export function readTemplate(text: string): Given | undefined {
  const document = parseDocument(text.replace(/^\uFEFF/, ''), OPTIONS)
  if (document.errors.length > 0 || !document.contents) return undefined
  return givenOf(document.contents)
}

function givenOf(node: Node | null): Given {
  if (!node) return { kind: 'scalar', value: null, text: '' }
  if (isAlias(node)) return { kind: 'open', written: `*${node.source}` }
  const tag = node.tag ?? ''
  if (tag.startsWith('!')) return taggedOf(tag, node)
  if (isMap(node)) return mapOf(node.items as Pair<Node, Node | null>[])
  if (isSeq(node)) return { kind: 'list', items: (node.items as Node[]).map((item) => givenOf(item)) }
  return isScalar(node) ? scalarOf(node.value, node.type === 'PLAIN' ? node.source : undefined) : open('?')
}

/** `!Sub` of a text without a placeholder is that text. */
function taggedOf(tag: string, node: Node): Given {
  const value = isScalar(node) ? String(node.value) : undefined
  if (tag === '!Sub' && value !== undefined && !value.includes('${')) return scalarOf(value, undefined)
  return open(value === undefined ? `${tag} …` : `${tag} ${value}`, tag === '!Ref' ? value : undefined)
}

function scalarOf(value: unknown, source: string | undefined): Given {
  const plain = typeof value === 'object' || value === undefined ? null : (value as Plain)
  return { kind: 'scalar', value: plain, text: source ?? String(value ?? '') }
}

function mapOf(pairs: readonly Pair<Node, Node | null>[]): Given {
  const entries = pairs.map(({ key, value }): GivenEntry => {
    const name = isScalar(key) ? (key.source ?? String(key.value)) : '?'
    return { key: name, node: givenOf(value) }
  })
  const [only, ...others] = entries
  if (only && others.length === 0 && /^(?:Ref|Condition|Fn::\w+)$/.test(only.key)) return functionOf(only)
  return { kind: 'map', entries }
}

function functionOf({ key, node }: GivenEntry): Given {
  const value = node.kind === 'scalar' ? node.text : undefined
  if (key === 'Fn::Sub' && value !== undefined && !value.includes('${')) return scalarOf(value, undefined)
  return open(`${key} ${value ?? '…'}`, key === 'Ref' ? value : undefined)
}

function open(written: string, parameter?: string): Given {
  return parameter === undefined ? { kind: 'open', written } : { kind: 'open', written, parameter }
}
