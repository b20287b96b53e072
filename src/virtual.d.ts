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
