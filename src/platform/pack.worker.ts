import card from '../content/schema/card.schema.json?validator'
import command from '../content/schema/command.schema.json?validator'
import correction from '../content/schema/correction.schema.json?validator'
import fact from '../content/schema/fact.schema.json?validator'
import glossary from '../content/schema/glossary.schema.json?validator'
import heading from '../content/schema/heading.schema.json?validator'
import lab from '../content/schema/lab.schema.json?validator'
import packFile from '../content/schema/pack-file.schema.json?validator'
import pack from '../content/schema/pack.schema.json?validator'
import question from '../content/schema/question.schema.json?validator'
import topic from '../content/schema/topic.schema.json?validator'
import { compilePackFile, type PackDeps } from '../content/compile/pack-file.ts'
import { compilePackFolder } from '../content/compile/pack-folder.ts'
import type { SchemaCheck } from '../content/compile/shape.ts'
import { keptPack } from '../content/kept-pack.ts'
import type { PackContext, PackReading } from '../content/own-pack.ts'
import type { PackAnswer } from '../packs/packs.ts'
import { PROVERS } from './provers.ts'
import { answerCalls } from './worker-answers.ts'
import { isZip } from './zip-limits.ts'

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

const DEPS: PackDeps = {
  ...PROVERS,
  schemas: {
    card: check(card),
    command: check(command),
    correction: check(correction),
    fact: check(fact),
    glossary: check(glossary),
    heading: check(heading),
    lab: check(lab),
    'pack-file': check(packFile),
    pack: check(pack),
    question: check(question),
    topic: check(topic),
  },
}

async function read({ name, file, context }: PackRequest): Promise<PackReading> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!isZip(bytes)) return compilePackFile(name, new TextDecoder().decode(bytes), context, DEPS)
  const { unzip } = await import('./unzip.ts')
  const unzipped = await unzip(name, bytes)
  return unzipped.ok
    ? compilePackFolder(unzipped.files, context, DEPS)
    : { kind: 'refused', faults: unzipped.faults }
}

answerCalls<PackRequest, PackAnswer>(async (request) => {
  const reading = await read(request)
  return reading.kind === 'pack' ? { kind: 'pack', pack: keptPack(reading.pack) } : reading
})
