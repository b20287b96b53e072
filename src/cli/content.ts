import { mkdir, writeFile } from 'node:fs/promises'
import { compileProjectContent } from '../content/compile/content-plugin.ts'
import { coverageOf } from '../content/coverage.ts'
import { reportLines, reportOf } from '../content/report.ts'
import { NEW_USAGE, planNew } from './content-new.ts'
import { faultsOn, told } from './content-check.ts'
import { GENERATORS } from './content-generators.ts'

const USAGE = `npm run content                          check content/, as it stands today
npm run content -- --on 2027-11-22       the same, as it will stand on a day
npm run content -- report [--json]       what there is, heading by heading, and in numbers
npm run content -- new KIND WHERE NAME   a skeleton to fill in`

const [command, ...rest] = process.argv.slice(2)
process.exitCode = (await run()) ? 0 : 1

async function run(): Promise<boolean> {
  if (command === undefined) return check(today())
  if (command === '--on' && /^\d{4}-\d{2}-\d{2}$/.test(rest[0] ?? '')) return check(rest[0] ?? '')
  if (command === 'report') return report(rest.includes('--json'))
  if (command === 'new') return write(rest)
  console.error(`${USAGE}\n\n${NEW_USAGE}`)
  return false
}

async function write(args: readonly string[]): Promise<boolean> {
  const { course, sources } = await compiled()
  const planned = planNew(args, { files: sources, topics: course.topics, day: today() })
  if (!planned.ok) {
    console.error(planned.message)
    return false
  }
  for (const { file, text, how } of planned.writings) {
    const path = new URL(`../../content/${file}`, import.meta.url)
    await mkdir(new URL('.', path), { recursive: true })
    // "wx" and "a" never lose what is there.
    await writeFile(path, text, { flag: how === 'create' ? 'wx' : 'a' })
    console.log(`content/${file}`)
  }
  console.log('Fill in what says TODO; `npm run content` refuses it until then, `npm run dev` shows it.')
  return true
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

function compiled() {
  return compileProjectContent('src/platform/provers.ts')
}

async function check(day: string): Promise<boolean> {
  const compilation = await compiled()
  if (!told(await faultsOn(day, compilation))) return false
  const { course, headings } = compilation
  const { topics, facts, cards, questions } = reportOf(compilation, GENERATORS)
  console.log(
    `Content is sound: ${topics} topics, ${facts} facts, ${cards} cards, ${questions} questions, ` +
      `${course.labs.length} exercises, ${course.matrix.capabilities.length} capabilities, ` +
      `${course.exams.length} exams, ${course.priceBooks.length} price books; ${headings.length} headings covered.`,
  )
  return true
}

async function report(asJson: boolean): Promise<boolean> {
  const compilation = await compiled()
  if (!told(compilation.faults)) return false
  const counts = reportOf(compilation, GENERATORS)
  const coverage = coverageOf(
    compilation.headings.map(({ entry }) => entry),
    compilation.course,
  )
  console.log(asJson ? JSON.stringify(counts) : reportLines(counts, coverage).join('\n'))
  return true
}
