import type { Completion } from '../lab/completion.ts'
import type { Findings, LabEngine } from '../lab/engine.ts'
import type { FixedText } from '../lab/fix.ts'
import type { Formatted } from '../lab/format.ts'
import type { HoverText } from '../lab/hover.ts'
import type { LinkContent } from '../lab/share.ts'
import { saveFile } from './files.ts'
import type { LabRequest } from './lab.worker.ts'
import labWorker from './lab.worker.ts?worker&url'
import { type Answer, workerCall } from './worker-call.ts'

/** No honest text takes this long; one that does is stopped and said to be too slow. */
const LIMIT_MS = 2_000

/** Fixing everything is asked for once and by hand, and checks a long text many times over. */
const FIX_LIMIT_MS = 10_000

/** The lab's engine in a worker of its own, started when a lab is opened. */
export function openLabEngine(): LabEngine {
  const worker = workerCall<LabRequest, unknown>(labWorker, LIMIT_MS)
  const ask = async <T>(request: LabRequest, limitMs?: number): Promise<Answer<T>> =>
    (await worker.ask(request, limitMs)) as Answer<T>
  const value = <T>(answer: Answer<T>): T | undefined => (answer.ok ? answer.value : undefined)
  return {
    start: worker.start,
    check: (text, context, beside) => ask<Findings>({ kind: 'check', text, context, beside }),
    fixAll: async (text, context, rule, other) =>
      value(await ask<FixedText>({ kind: 'fix-all', text, context, rule, other }, FIX_LIMIT_MS)),
    complete: async (text, offset, context) =>
      value(await ask<readonly Completion[]>({ kind: 'complete', text, offset, context })) ?? [],
    hover: async (text, offset, context) =>
      value(await ask<HoverText | undefined>({ kind: 'hover', text, offset, context })),
    format: async (text) => value(await ask<Formatted>({ kind: 'format', text })),
    convert: async (...asked) => (await import('./converter.ts')).convertInWorker(...asked),
    rulebook: async () => (await import('virtual:lab/rulebook')).default,
    writeLink: async (shared) => value(await ask<string | undefined>({ kind: 'write-link', shared })),
    readLink: async (payload) =>
      value(await ask<LinkContent>({ kind: 'read-link', payload })) ?? { ok: false, fault: 'damaged' },
    pickFiles:
      'showOpenFilePicker' in globalThis
        ? async () => (await import('./pick-files.ts')).pickFiles()
        : undefined,
    download: saveFile,
  }
}
