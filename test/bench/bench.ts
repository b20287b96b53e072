import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { seededDice } from '../../src/base/dice.ts'
import { priceBook } from '../../src/cli/lab-books.ts'
import type { CardId, TopicId } from '../../src/content/ids.ts'
import type { PriceBook } from '../../src/content/price-book.ts'
import { fold } from '../../src/flashcards/memories.ts'
import { queueOf } from '../../src/flashcards/queue.ts'
import { applyEdits } from '../../src/lab/apply-edits.ts'
import { check } from '../../src/lab/check.ts'
import { readDocument } from '../../src/lab/read-document.ts'
import { instanceOf } from '../../src/lab/instance.ts'
import { schemaOf } from '../../src/lab/schema.ts'
import { crossingsOf, curvesOf } from '../../src/pricing/break-even.ts'
import { compareServices, EVERYDAY_NEED } from '../../src/pricing/compare.ts'
import { CONTENDERS } from '../../src/pricing/contenders.ts'
import { estimateUnderTraffic } from '../../src/pricing/estimate.ts'
import { sensitivityOf } from '../../src/pricing/sensitivity.ts'
import { EVERYDAY_TRAFFIC } from '../../src/pricing/traffic.ts'
import type { EventId, ProgressEvent } from '../../src/progress/event.ts'
import { requestOf, yamlOf } from './bench-texts.ts'
import { peers, type Peers } from './language-servers.ts'
import { choiceOf, MISTAKES } from './mistakes.ts'
import { interleaved, milliseconds, tableText, type Measured } from './measure.ts'

const CONTEXT = { mode: 'new', today: '2026-11-15' } as const
/** Lines, rounds. */
const SIZES = [
  [25, 400],
  [500, 100],
  [5000, 20],
] as const

/** Prints what things cost here and now. Nothing is asserted: compare the ratios of one run, never times of two. */
export async function bench(root: string, cache: string): Promise<void> {
  console.log(`Node ${process.versions.node}. Times in milliseconds; ratio = theirs / ours, p50.\n`)
  await checking(cache)
  await pricing()
  await folding()
  sizes(root)
}

async function checking(cache: string): Promise<void> {
  const theirs = peers(cache, schemaOf('apprunner-yaml'), schemaOf('create-service'))
  if (!theirs)
    console.log(
      'yaml-language-server could not be installed from the npm registry: our figures stand alone.\n',
    )
  const rows = [['check', 'lines', 'problems', 'p50', 'p95', 'theirs p50', 'p95', 'ratio', 'JSON only']]
  for (const [kind, make, peer, narrow] of [
    ['apprunner.yaml', yamlOf, theirs?.yaml, undefined],
    ['CreateService', requestOf, theirs?.request, theirs?.json],
  ] as const)
    for (const [lines, rounds] of SIZES)
      for (const wrong of ['clean', '4 errors', 'half a line'] as const) {
        const text = make(lines, wrong)
        const { problems } = check(text, CONTEXT)
        const [ours, other, json] = await interleaved(
          [
            { name: 'ours', run: () => check(text, CONTEXT) },
            ...(peer ? [{ name: 'theirs', run: () => peer(text) }] : []),
            ...(narrow ? [{ name: 'JSON only', run: () => narrow(text) }] : []),
          ],
          rounds,
        )
        const refused = problems.some(({ rule }) => rule === 'guard') ? ' (refused)' : ''
        rows.push([
          `${kind}, ${wrong}`,
          String(text.split('\n').length - 1),
          `${problems.length}${refused}`,
          ...timesOf(ours),
          ...timesOf(other),
          ratioOf(ours, other),
          ratioOf(ours, json),
        ])
      }
  console.log(`${tableText(rows)}\n`)
  if (theirs)
    console.log(
      'theirs = yaml-language-server with our schema; JSON only = the ratio to vscode-json-languageservice, which reads nothing else and has no rules.\n',
    )
  await mistakes(theirs)
}

/** How many messages each mistake gets, and whether a fix of ours leads to the text that was meant. */
async function mistakes(theirs: Peers | undefined): Promise<void> {
  const rows = [['mistake', 'messages', 'fix', 'their messages']]
  for (const [name, text, , meant] of MISTAKES) {
    const { problems } = check(text, CONTEXT)
    const results = choiceOf(problems[0]?.fixes ?? []).map(({ edits }) => applyEdits(text, edits))
    const fix = results.length === 0 ? 'none' : results.includes(meant) ? 'right' : 'other'
    const other = await theirs?.yaml(text)
    rows.push([name, String(problems.length), fix, Array.isArray(other) ? String(other.length) : ''])
  }
  console.log(`${tableText(rows)}\n`)
  console.log(
    'By hand, yaml-language-server 1.25 with our schema was seen to offer a quick fix for 4 of the 13 and a right one for 2.\n',
  )
}

function ratioOf(ours: Measured | undefined, theirs: Measured | undefined): string {
  return ours && theirs ? `${(theirs.p50 / ours.p50).toFixed(2)}×` : ''
}

function timesOf(measured: Measured | undefined): [string, string] {
  return measured ? [milliseconds(measured.p50), milliseconds(measured.p95)] : ['', '']
}

async function pricing(): Promise<void> {
  const book = priceBook('us-east-1')
  const text = requestOf(25, 'clean')
  if (!book) return
  const recompute = () => {
    const instance = instanceOf(readDocument(text))
    if (instance)
      estimateUnderTraffic(book, { vcpu: instance.cpuUnits, memoryMb: instance.memoryMb }, EVERYDAY_TRAFFIC)
  }
  await single('price after a keystroke, 25 lines', recompute, 400)
  await single('comparison of all services', () => compareServices(book, EVERYDAY_NEED), 100)
  await single('comparison with curves, crossings and sensitivity', () => compareInFull(book), 20)
}

/** All that the page of prices shows, for all services at once: the page itself draws only the chosen ones. */
function compareInFull(book: PriceBook): void {
  compareServices(book, EVERYDAY_NEED)
  const [first, ...others] = curvesOf(book, EVERYDAY_NEED, CONTENDERS)
  for (const other of others) if (first) crossingsOf(book, EVERYDAY_NEED, first, other)
  sensitivityOf(book, EVERYDAY_NEED, CONTENDERS)
}

async function folding(): Promise<void> {
  const events = reviews(100_000, 500)
  await single('fold of 100,000 reviews of 500 cards', () => fold(events), 4)
  const known = fold(reviews(30_000, 15_000))
  const deck = Array.from({ length: 20_000 }, (_, index) => ({
    id: `topic.card-${index}` as CardId,
    topic: `topic-${index % 40}` as TopicId,
  }))
  const day = { newCardsADay: 20, reviewsADay: 200 }
  const now = { at: Date.UTC(2026, 0, 1), offset: 0 }
  await single('queue of 20,000 cards', () => queueOf(deck, known, now, day), 10)
}

async function single(name: string, run: () => unknown, rounds: number): Promise<void> {
  const [measured] = await interleaved([{ name, run }], rounds)
  const [p50, p95] = timesOf(measured)
  console.log(`${name}: p50 ${p50}, p95 ${p95}`)
}

function reviews(count: number, cards: number): ProgressEvent[] {
  const dice = seededDice(20261115)
  const grades = ['again', 'hard', 'good', 'good', 'easy'] as const
  return Array.from({ length: count }, (_, index) => ({
    kind: 'card-reviewed',
    id: String(index).padStart(26, '0') as EventId,
    at: Date.UTC(2024, 0, 1) + index * 600_000,
    offset: 0,
    card: `topic.card-${Math.floor(dice() * cards)}` as CardId,
    grade: grades[Math.floor(dice() * grades.length)] ?? 'good',
    elapsedMs: 4000,
  }))
}

/** Chunks of the last build that the lab loads, as a browser receives them. */
function sizes(root: string): void {
  const folder = join(root, 'dist/assets')
  let files: string[]
  try {
    files = readdirSync(folder)
  } catch {
    console.log('\nThere is no dist: npm run build first, to see the sizes of its chunks.')
    return
  }
  const lab = files.filter((file) =>
    /^(?:lab\.worker|start|bench|money|parts|LabPage|Monaco|editor[.-]|editorWebWorker|yaml-).*\.js$/i.test(
      file,
    ),
  )
  const rows = [['chunk of the last build', 'KB', 'gzip KB']]
  for (const file of lab) {
    const bytes = readFileSync(join(folder, file))
    rows.push([
      file,
      (bytes.length / 1024).toFixed(1),
      (gzipSync(bytes, { level: 9 }).length / 1024).toFixed(1),
    ])
  }
  console.log(`\n${tableText(rows)}`)
}
