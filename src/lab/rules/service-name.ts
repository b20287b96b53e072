import { replace } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'service-name',
  title: 'The service name has 4 to 40 plain characters',
  severity: 'error',
  why: 'The name becomes part of the ARN and of the log groups: letters, digits, hyphens and underscores, the first a letter or digit. It cannot be changed later.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_CreateService.html',
  kinds: ['create-service'],
  bad: `
  "ServiceName": «"my web app"»
`,
  good: `
  "ServiceName": "my-web-app"
`,
  *check(document) {
    const name = document.string('ServiceName')
    if (!name || !name.node.quoted || /^[A-Za-z0-9][A-Za-z0-9\-_]{3,39}$/.test(name.value)) return
    const right = suggestion(name.value)
    yield {
      at: name.range,
      message: `${JSON.stringify(name.value)} cannot be a service name: ${reason(name.value)}`,
      fix:
        right === undefined ? undefined : replace(`Change it to ${right}`, name.range, JSON.stringify(right)),
    }
  },
} satisfies Rule

function reason(name: string): string {
  if (name.length < 4) return `it has ${name.length} characters and needs at least 4.`
  if (name.length > 40) return `it has ${name.length} characters and may have at most 40.`
  if (!/^[A-Za-z0-9]/.test(name)) return 'it must begin with a letter or a digit.'
  return 'only letters, digits, hyphens and underscores are allowed.'
}

function suggestion(name: string): string | undefined {
  const plain = name
    .slice(0, 100)
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9_-]+/g, '-')
    .replaceAll(/^[-_]+|-+$/g, '')
    .slice(0, 40)
  if (plain === '') return undefined
  return plain.length < 4 ? `${plain}-service` : plain
}
