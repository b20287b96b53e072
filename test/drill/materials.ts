import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Matrix } from '../../src/content/matrix.ts'
import type { MatrixSource } from '../../src/content/types.gen.ts'
import type { Materials } from '../../src/drill/family.ts'
import { check, type Report } from '../../src/lab/check.ts'
import { VIRGINIA } from '../pricing/books.ts'

const TODAY = '2026-11-26'

/** The project's own prices and matrix, and the lab itself. */
export const MATERIALS: Materials = {
  book: VIRGINIA,
  matrix: projectMatrix(),
  today: TODAY,
  check: async (text) => reportOn(text),
}

const REPORTS = new Map<string, Report>()

/** The same text gets the same report: a sweep asks for many of them again and again. */
function reportOn(text: string): Report {
  const known = REPORTS.get(text) ?? check(text, { mode: 'new', today: TODAY })
  REPORTS.set(text, known)
  return known
}

function projectMatrix(): Matrix {
  const source = parse(readFileSync('content/compute-choice/matrix.yaml', 'utf8')) as MatrixSource
  const withIds = <T extends object>(entries: Readonly<Record<string, T>>) =>
    Object.entries(entries).map(([id, rest]) => ({ id, ...rest }))
  return {
    checked: source.checked,
    services: withIds(source.services),
    capabilities: withIds(source.capabilities),
  }
}
