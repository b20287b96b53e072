/// <reference types="vite/types/importMeta.d.ts" />
import type { Rule } from './rule.ts'

const FILES = import.meta.glob<Rule>('./rules/*.ts', { eager: true, import: 'default' })

/** The rules by the name of their file. */
export const RULE_FILES: ReadonlyMap<string, Rule> = new Map(
  Object.entries(FILES).map(([path, rule]) => [path.replace(/^.*\/|\.ts$/g, ''), rule]),
)

/** Every rule, in the order of the ids. */
export const RULES: readonly Rule[] = [...RULE_FILES.values()].toSorted((one, other) =>
  one.id < other.id ? -1 : 1,
)
