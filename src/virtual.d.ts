declare module '*?validator' {
  /** A schema compiled at build. `errors` are those of the last call. */
  const validate: {
    (data: unknown): boolean
    errors?:
      | null
      | {
          instancePath: string
          schemaPath: string
          keyword: string
          params: Record<string, unknown>
          message?: string
          data?: unknown
          parentSchema?: Record<string, unknown>
          schema?: unknown
        }[]
  }
  export default validate
}

declare module '*?validators' {
  /** One function for each property of a schema, compiled at build. `errors` are those of the last call. */
  const validators: Readonly<
    Record<
      string,
      {
        (data: unknown): boolean
        errors?: null | { instancePath: string; keyword: string; params: Record<string, unknown> }[]
      }
    >
  >
  export default validators
}

declare module 'virtual:course/outline' {
  const outline: import('./content/course.ts').Outline
  export default outline
}
declare module 'virtual:course/contents' {
  const contents: import('./content/course.ts').Contents
  export default contents
}
declare module 'virtual:course/reference' {
  const reference: Pick<import('./content/course.ts').Course, 'glossary' | 'commands'>
  export default reference
}
declare module 'virtual:course/search' {
  const search: { readonly entries: readonly import('./search/entry.ts').Entry[]; readonly index: string }
  export default search
}
declare module 'virtual:course/questions' {
  const questions: readonly import('./content/question.ts').QuestionEntry[]
  export default questions
}
declare module 'virtual:course/loaders' {
  type Load<T> = () => Promise<{ default: T }>
  export const topics: Readonly<Record<string, Load<import('./content/course.ts').Topic>>>
}
declare module 'virtual:course/books' {
  const books: readonly import('./content/price-book.ts').PriceBook[]
  export default books
}
declare module 'virtual:course/scenarios' {
  const scenarios: readonly import('./content/question.ts').ServiceSelection[]
  export default scenarios
}
declare module 'virtual:course/labs' {
  const labs: readonly import('./content/exercise.ts').Exercise[]
  export default labs
}
declare module 'virtual:course/matrix' {
  const matrix: import('./content/matrix.ts').Matrix
  export default matrix
}
declare module 'virtual:course/exams' {
  const exams: readonly import('./content/course.ts').Exam[]
  export default exams
}
declare module 'virtual:lab/rulebook' {
  const pages: readonly import('./lab/engine.ts').RulePage[]
  export default pages
}
