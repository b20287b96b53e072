import type { LabDocument } from '../document.ts'
import { entryOf, type LabNode, type MapEntry } from '../node.ts'
import { move } from '../move.ts'
import { put } from '../put.ts'
import { remove, together } from '../remove.ts'
import { replace, type Fix } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { columnOf, lineBreakOf } from '../text-lines.ts'

export default {
  id: 'secrets-shape',
  title: 'Secrets are a list of name and value-from under run',
  severity: 'error',
  why: 'ECS, Copilot and Kubernetes each spell this differently. App Runner documents one form: run.secrets, items with name and value-from.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/env-variable-manage.html',
  kinds: ['apprunner-yaml'],
  bad: `
run:
  env:
    - name: LOG_LEVEL
      value: info
    - name: DB_PASSWORD
      «value-from»: arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf
`,
  good: `
run:
  env:
    - name: LOG_LEVEL
      value: info
  secrets:
    - name: DB_PASSWORD
      value-from: arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf
`,
  *check(document) {
    yield* underEnv(document)
    yield* asMap(document)
    yield* plainValue(document)
    yield* elsewhere(document)
  },
} satisfies Rule

/** The entry for the ARN, in any of its usual spellings. */
function valueFrom(item: LabNode): MapEntry | undefined {
  return item.kind === 'map' ? item.entries.find((entry) => /^value[-_]?from$/i.test(entry.key)) : undefined
}

function* underEnv(document: LabDocument) {
  for (const [index, item] of (document.list('run', 'env')?.items ?? []).entries()) {
    const from = valueFrom(item)
    const name = entryOf(item, 'name')?.node
    if (!from || from.node.kind !== 'scalar') continue
    const gone = remove(document, ['run', 'env', index])
    const added =
      name?.kind === 'scalar'
        ? put(document, ['run', 'secrets'], [{ name: name.text, 'value-from': from.node.text }])
        : undefined
    const edits = gone && added && together(document.text, gone, added)
    yield {
      at: from.keyRange,
      message: `${from.written} has no meaning under run.env: a variable fetched from a secret belongs under run.secrets.`,
      fix: edits && { title: 'Move it to run.secrets', edits },
    }
  }
}

function* asMap(document: LabDocument) {
  const secrets = document.map('run', 'secrets')
  if (!secrets) return
  const simple =
    !secrets.flow &&
    secrets.entries.every((entry) => entry.node.kind === 'scalar' && entry.node.value !== null)
  yield {
    at: document.anchor('run', 'secrets'),
    message:
      'secrets is a map here, but App Runner wants a list: each secret is an item with name and value-from.',
    fix: simple
      ? {
          title: 'Make it a list of name and value-from',
          edits: secrets.entries.flatMap((entry) => itemEdits(document, entry)),
        }
      : undefined,
  }
}

function itemEdits(document: LabDocument, { keyRange: { start, end } }: MapEntry) {
  const pad = ' '.repeat(columnOf(document.text, start) + 2)
  const colon = document.text.indexOf(':', end)
  return [
    { range: { start, end: start }, text: '- name: ' },
    { range: { start: end, end: colon + 1 }, text: `${lineBreakOf(document.text)}${pad}value-from:` },
  ]
}

function* plainValue(document: LabDocument) {
  for (const item of document.list('run', 'secrets')?.items ?? []) {
    const value = entryOf(item, 'value')
    if (!value || valueFrom(item)) continue
    const arn = value.node.kind === 'scalar' && value.node.text.startsWith('arn:aws')
    const fix: Fix | undefined = arn
      ? replace('Rename to value-from', value.keyRange, 'value-from')
      : undefined
    yield {
      at: value.keyRange,
      message:
        'A secret has no value in the file: value-from names where it lies, the ARN of a secret or parameter.',
      fix,
    }
  }
}

function* elsewhere(document: LabDocument) {
  for (const path of [['secrets'], ['build', 'secrets'], ['run', 'network', 'secrets']]) {
    const entry = document.entry(...path)
    if (!entry) continue
    const edits = move(document, path, ['run', 'secrets'])
    yield {
      at: entry.keyRange,
      message: `secrets stands ${path.length > 1 ? `under ${path.slice(0, -1).join('.')}` : 'at the top level'}; App Runner reads run.secrets.`,
      fix: edits && { title: 'Move it to run.secrets', edits },
    }
  }
}
