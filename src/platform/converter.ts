import type { Converted } from '../lab/convert/conversion.ts'
import type { Target } from '../lab/convert/convert.ts'
import type { ConvertRequest } from './convert.worker.ts'
import convertWorker from './convert.worker.ts?worker&url'
import { workerCall } from './worker-call.ts'

const LIMIT_MS = 4_000

const worker = workerCall<ConvertRequest, Converted>(convertWorker, LIMIT_MS)

/** A text as another kind of document; nothing when that took too long. */
export async function convertInWorker(
  text: string,
  target: Target,
  service?: string,
): Promise<Converted | undefined> {
  const answer = await worker.ask({ text, target, service })
  return answer.ok ? answer.value : undefined
}
