import { type ReadArchive, readArchive } from '../progress/archive.ts'
import { sha256 } from './digest.ts'
import { answerCalls } from './worker-answers.ts'

export type ArchiveAnswer = ReadArchive

answerCalls<Blob, ArchiveAnswer>(async (file) => readArchive(await file.text(), { sha256 }))
