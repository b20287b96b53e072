import card from '../content/schema/card.schema.json?validator'
import fact from '../content/schema/fact.schema.json?validator'
import packFile from '../content/schema/pack-file.schema.json?validator'
import question from '../content/schema/question.schema.json?validator'
import { compilePackFile } from '../content/compile/pack-file.ts'
import type { SchemaCheck } from '../content/compile/shape.ts'
import type { PackContext, PackReading } from '../content/own-pack.ts'
import { PROVERS } from './provers.ts'
import { answerCalls } from './worker-answers.ts'

/** A file to be read as a pack. */
export interface PackRequest {
  readonly name: string
  readonly file: Blob
  readonly context: PackContext
}

const check =
  (validate: typeof card): SchemaCheck =>
  (data) =>
    validate(data) ? [] : (validate.errors ?? [])

const SCHEMAS = {
  'pack-file': check(packFile),
  fact: check(fact),
  card: check(card),
  question: check(question),
}

answerCalls<PackRequest, PackReading>(async ({ name, file, context }) =>
  compilePackFile(name, await file.text(), context, { schemas: SCHEMAS, ...PROVERS }),
)
