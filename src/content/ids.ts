import type { Brand } from '../base/brand.ts'

export type PackId = Brand<string, 'PackId'>
export type TopicId = Brand<string, 'TopicId'>
export type FactId = Brand<string, 'FactId'>
export type CardId = Brand<string, 'CardId'>
export type QuestionId = Brand<string, 'QuestionId'>
export type OptionId = Brand<string, 'OptionId'>
export type LabId = Brand<string, 'LabId'>
export type ExamId = Brand<string, 'ExamId'>
/** exam-id/domain.task, for example saa-c03/4.2. */
export type TaskRef = Brand<string, 'TaskRef'>
