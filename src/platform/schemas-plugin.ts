import type { Plugin } from 'vite'
import { publishedSchema } from '../lab/published-schema.ts'
import { SCHEMA_FILES, type PublishedKind } from '../lab/schema-files.ts'

const FOLDER = 'schemas/'

/** Puts the lab's schemas into the site, one file each, at addresses that stay: any editor can use them. */
export function schemasPlugin(): Plugin {
  const files = new Map(
    Object.entries(SCHEMA_FILES).map(([kind, file]) => [
      FOLDER + file,
      `${JSON.stringify(publishedSchema(kind as PublishedKind), null, 2)}\n`,
    ]),
  )
  return {
    name: 'preflight:schemas',
    generateBundle() {
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source })
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const text = files.get(request.url?.slice(1) ?? '')
        if (text === undefined) return next()
        response.setHeader('Content-Type', 'application/json')
        response.end(text)
      })
    },
  }
}
