import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))
const HOST = '127.0.0.1'
const PORTS_TRIED = 20

/**
 * Serves a built folder on localhost with the headers of its `_headers` file, as a static host does.
 * Takes the next free port when the wanted one is in use. Returns the address and the way to stop.
 */
export async function serve({ port = 4173, folder = DIST } = {}) {
  const rules = readHeaderRules(readFileSync(`${folder}/_headers`, 'utf8'))
  const files = sirv(folder, {
    dev: false,
    etag: true,
    gzip: true,
    setHeaders: (response, path) => setHeaders(response, path, rules),
  })
  const server = createServer((request, response) =>
    files(request, response, () => {
      setHeaders(response, request.url ?? '/', rules)
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end('Not found\n')
    }),
  )
  await listen(server, port)
  return {
    address: `http://localhost:${server.address().port}/`,
    server,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(resolve)
      }),
  }
}

async function listen(server, first) {
  for (let port = first; ; port++) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, HOST, () => {
          server.off('error', reject)
          resolve()
        })
      })
      return
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || first === 0 || port >= first + PORTS_TRIED) throw error
    }
  }
}

/** Rules of a `_headers` file: a path pattern at the margin, its headers indented below it. */
export function readHeaderRules(text) {
  const rules = []
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    if (!/^\s/.test(line)) rules.push({ pattern: line.trim(), headers: [] })
    else {
      const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? []
      if (name !== undefined) rules.at(-1)?.headers.push([name, value])
    }
  }
  return rules
}

function setHeaders(response, path, rules) {
  for (const { pattern, headers } of rules) {
    const matches = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern
    if (matches) for (const [name, value] of headers) response.setHeader(name, value)
  }
}
