import { commandsDocument, templateDocument } from './document-parts.ts'
import { documentOf, type LabDocument, type Source } from './document.ts'
import { guard } from './guards.ts'
import { parseJson } from './json-tree.ts'
import { described, isChecked, isRequest, STRANGERS, type CheckedKind, type StrangerKind } from './kinds.ts'
import { kindOfJson, kindOfText, kindOfYaml, meantKind } from './recognise.ts'
import type { LabNode } from './node.ts'
import type { Problem } from './problem.ts'
import { respelled } from './spelling.ts'
import { isJson, withLineFeeds } from './text-lines.ts'
import { parseYaml } from './yaml-tree.ts'

/** Reads a text. With `forced` the kind is not guessed, unless the text is plainly something else. */
export function readDocument(written: string, forced?: CheckedKind): LabDocument {
  const text = withLineFeeds(written)
  const guarded = guard(text)
  if (guarded) return documentOf({ kind: forced ?? 'unknown', text, faults: [guarded] })
  const early = kindOfText(text)
  if (early === 'cli-command') return ofWantedKind(commandsDocument(text), forced)
  if (early) return stranger({ kind: early, text })
  const json = isJson(text)
  const parsed = json ? parseJson(text) : parseYaml(text)
  const guess = json ? kindOfJson(parsed.root) : kindOfYaml(parsed.root, text)
  const kind = meantKind(guess, forced)
  const source = { text, format: json ? ('json' as const) : ('yaml' as const), ...parsed }
  if (!isChecked(kind))
    return kind === 'unknown' && parsed.faults.length > 0
      ? documentOf({ ...source, kind })
      : stranger({ ...source, kind })
  if (kind === 'cli-command') return commandsDocument(text)
  if (isRequest(kind) && !json && guess !== 'unknown') return stranger({ ...source, kind: 'service-yaml' })
  return ofWantedKind(
    kind === 'cloudformation' ? templateDocument(source) : singleDocument(source, kind),
    forced,
  )
}

function singleDocument(
  source: Source,
  kind: Exclude<CheckedKind, 'cloudformation' | 'cli-command'>,
): LabDocument {
  const bare = kind === 'source-configuration'
  const root = source.root && (bare ? underKey('SourceConfiguration', source.root) : source.root)
  return documentOf({
    ...source,
    kind,
    dialect: kind === 'apprunner-yaml' ? 'file' : 'request',
    schema: kind,
    root: root && respelled(root, kind),
    ...(bare && { place: { outside: [], inside: ['SourceConfiguration'] } }),
  })
}

/** A bare source as the member of a request that it is, so that every rule finds it where it looks for it. */
function underKey(key: string, node: LabNode): LabNode {
  const first = node.kind === 'map' ? node.entries[0]?.keyRange : undefined
  const keyRange = first ?? { start: node.range.start, end: node.range.start }
  return { kind: 'map', range: node.range, flow: true, entries: [{ key, written: key, keyRange, node }] }
}

function stranger(source: Source & { readonly kind: StrangerKind }): LabDocument {
  return documentOf({ ...source, faults: [whole(source.text, STRANGERS[source.kind])] })
}

function ofWantedKind(document: LabDocument, forced: CheckedKind | undefined): LabDocument {
  const { kind } = document
  if (!forced || kind === forced || !isChecked(kind)) return document
  const message = `This is ${described(kind)}, but ${described(forced)} is wanted here.`
  return { ...document, faults: [whole(document.text, message)] }
}

/** A problem of the document as a whole stands at its first line that says something. */
function whole(text: string, message: string): Problem {
  const found = /[^\s\uFEFF][^\n\r]*/.exec(text)
  const start = found?.index ?? 0
  return {
    rule: 'document-kind',
    severity: 'error',
    message,
    range: { start, end: start + (found?.[0].trimEnd().length ?? 0) },
    fixes: [],
  }
}
