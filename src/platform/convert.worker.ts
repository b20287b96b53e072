import { convert, type Target } from '../lab/convert/convert.ts'
import { answerCalls } from './worker-answers.ts'

/** What the page asks the worker that converts: it writes YAML, which checking never does. */
export interface ConvertRequest {
  readonly text: string
  readonly target: Target
  readonly service: string | undefined
}

answerCalls<ConvertRequest, unknown>(({ text, target, service }) => convert(text, target, service))
