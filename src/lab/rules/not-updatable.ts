import { remove } from '../remove.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'not-updatable',
  title: 'The name and the key stay',
  severity: 'error',
  why: 'UpdateService knows the service by its ServiceArn and cannot change its name, its encryption key or its tags; tags have operations of their own, tag-resource and untag-resource.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_UpdateService.html',
  kinds: ['update-service'],
  bad: `
{
  "ServiceArn": "arn:aws:apprunner:us-east-1:210987654321:service/my-web-app",
  «"Tags"»: [{ "Key": "team", "Value": "orders" }],
  "InstanceConfiguration": { "Cpu": "1 vCPU", "Memory": "2 GB" }
}
`,
  good: `
{
  "ServiceArn": "arn:aws:apprunner:us-east-1:210987654321:service/my-web-app",
  "InstanceConfiguration": { "Cpu": "1 vCPU", "Memory": "2 GB" }
}
`,
  *check(document) {
    for (const [key, instead] of FIXED) {
      const entry = document.entry(key)
      const edit = entry && remove(document, [key])
      if (!entry) continue
      yield {
        at: entry.keyRange,
        message: `An update cannot change ${key}: ${instead}.`,
        fix: edit && { title: `Remove ${key}`, edits: [edit], suggestion: true },
      }
    }
  },
} satisfies Rule

const FIXED = [
  ['ServiceName', 'a service keeps its name, and another name is another service'],
  ['EncryptionConfiguration', 'the key is settled when a service is created'],
  ['Tags', 'tag-resource and untag-resource do that'],
] as const
