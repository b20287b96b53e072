import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BOMBS } from '../content/pack-files.ts'
import { madeZip } from '../platform/made-zip.ts'

/** A file that is opened as a pack, and whether it is one. */
export interface BenchPack {
  readonly what: string
  readonly name: string
  readonly bytes: string | Uint8Array
  readonly sound: boolean
}

/** The files that the page has to bear: hostile ones, and packs as large as they may be. */
export function benchPacks(root: string): readonly BenchPack[] {
  return [
    { what: '20 MB of garbage', name: 'garbage.yaml', bytes: Buffer.alloc(20_000_000, '{"'), sound: false },
    { what: 'zip bomb', name: 'bomb.zip', bytes: liar(), sound: false },
    { what: 'YAML bomb', name: 'laughs.yaml', bytes: BOMBS['laughs'] ?? '', sound: false },
    { what: 'file of 1 MB', name: 'long.yaml', bytes: longPack(), sound: true },
    { what: 'zip of the course', name: 'course.zip', bytes: courseZip(root), sound: true },
  ]
}

function liar(): Uint8Array {
  return madeZip([{ path: 'liar.yaml', data: Buffer.alloc(256 * 1024 * 1024), size: 1000 }])
}

const WORDS =
  'hull keel mast sail rope deck bow stern anchor tide quay berth crane buoy pilot wheel rudder cabin galley hold ladder rail mate sailor captain storm calm reef shoal current channel ferry barge tug dredger lantern signal horn chart compass sextant log glass knot hitch splice block tackle winch capstan chain hawser fender gangway port'.split(
    ' ',
  )
const TOPICS = 17
const TODAY = new Date().toISOString().slice(0, 10)

/** A pack of nearly 1 MB, long by its texts: each topic has as much of it as one may have. */
function longPack(): string {
  const topics = Array.from({ length: TOPICS }, (_, at) => longTopic(`ships-${WORDS[at]}`, at))
  return `id: long\ntitle: A long pack\nsummary: Ships, at length.\ntopics:\n${topics.join('')}`
}

function longTopic(id: string, at: number): string {
  const word = (place: number) => WORDS[(at * 3 + place) % WORDS.length] ?? ''
  const sentence = (line: number) => WORDS.map((_, place) => word(line * (place + 1))).slice(0, 14)
  const text = Array.from({ length: 640 }, (_, line) => `      ${sentence(line).join(' ')}.\n`).join('\n')
  return `  - id: ${id}
    title: ${word(0)}
    summary: ${word(0)} and ${word(1)}.
    sources: [https://example.org/ships]
    text: |
${text}
    facts:
      - id: ${id}.fact
        documented: The ${word(0)} has a ${word(1)}.
        notes: { verdict: silent }
        source: https://example.org/ships
        evidence: read
        checked: '${TODAY}'
        valid: { from: unknown, to: open }
    cards:
      - { id: ${id}.card, facts: [${id}.fact], kind: basic, front: ${word(0)} ${word(1)}?, back: ${word(2)} }
    questions:
      - id: ${id}.q-one
        kind: multiple-choice
        stem: ${word(0)}, ${word(1)} or ${word(2)}?
        options:
${optionsOf(at, word)}
        facts: [${id}.fact]
        exams: [saa-c03/1.1]
        adjacent: true
        difficulty: easy
        checked: '${TODAY}'
`
}

/** The right one stands at each place equally often. */
function optionsOf(at: number, word: (place: number) => string): string {
  const options = [
    `          - { id: one, text: ${word(0)}, why: It is the ${word(1)} of this one., right: true }`,
    `          - { id: two, text: ${word(1)}, why: It would be a ${word(2)} elsewhere. }`,
    `          - { id: three, text: ${word(2)}, why: It would be a ${word(0)} at sea. }`,
  ]
  return [...options.slice(at % 3), ...options.slice(0, at % 3)].join('\n')
}

function courseZip(root: string): Uint8Array {
  const folder = join(root, 'content/apprunner')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return madeZip(
    names
      .filter((name) => /\.\w+$/.test(name))
      .map((name) => ({ path: name.replaceAll('\\', '/'), data: readFileSync(join(folder, name)) })),
  )
}
