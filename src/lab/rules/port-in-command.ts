import type { LabDocument } from '../document.ts'
import { put } from '../put.ts'
import { replace, type Fix } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'port-in-command',
  title: 'The command listens on the configured port',
  severity: 'warning',
  why: 'App Runner checks and calls only the configured port, 8080 if there is none. An application that listens on another one never becomes healthy, and the deployment fails.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
run:
  command: gunicorn --bind 0.0.0.0:«5000» app:app
`,
  good: `
run:
  command: gunicorn --bind 0.0.0.0:5000 app:app
  network:
    port: 5000
`,
  *check(document) {
    const command = document.string('run', 'command')
    const port = document.string('run', 'network', 'port')?.value ?? '8080'
    if (!command || !/^\d+$/.test(port)) return
    const found = LISTENS.exec(document.text.slice(command.range.start, command.range.end))
    const listens = found?.groups?.port
    if (!found || listens === undefined || listens === port || Number(listens) > 65535 || listens === '0')
      return
    const end = command.range.start + found.index + found[0].length
    yield {
      at: { start: end - listens.length, end },
      message: `The application listens on ${listens}, but App Runner calls ${port}${document.string('run', 'network', 'port') ? '' : ', the default'}: set run.network.port to ${listens}.`,
      fix: portFix(document, listens),
    }
  },
} satisfies Rule

/** Only options that plainly name the port of a server. */
const LISTENS =
  /(?:(?:--bind|-b|--listen)[= ](?:[\w.*]*|\[[\da-f:]*\]):|(?:--port|--server\.port)[= ]|runserver\s+[\d.]+:)(?<port>\d{1,5})(?!\d)/

function portFix(document: LabDocument, port: string): Fix | undefined {
  const there = document.scalar('run', 'network', 'port')
  const title = `Set run.network.port to ${port}`
  if (there) return replace(title, there.range, port)
  const edits = put(document, ['run', 'network', 'port'], Number(port))
  return edits && { title, edits }
}
