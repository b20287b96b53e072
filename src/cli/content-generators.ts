import { readdirSync } from 'node:fs'

/** How many seeded families of questions there are: each is one file. They need Vite to be loaded, so the files are counted. */
export const GENERATORS = readdirSync(new URL('../drill/families/', import.meta.url)).filter((file) =>
  file.endsWith('.ts'),
).length
