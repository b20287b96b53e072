import type { LabDocument } from '../document.ts'
import { REQUEST_PAIRS } from '../environment.ts'
import { flowValue } from '../put.ts'
import { entryOf, type ListNode } from '../node.ts'
import { replace, type Fix } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { lineStart } from '../text-lines.ts'

export default {
  id: 'variables-are-a-map',
  title: 'Variables are a map in the API',
  severity: 'error',
  why: 'CloudFormation has a list of Name and Value, apprunner.yaml a list of name and value; the API has a map of name to text. The AWS CLI refuses a list.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_ImageConfiguration.html',
  kinds: ['create-service', 'update-service', 'source-configuration'],
  bad: `
  "SourceConfiguration": {
    "ImageRepository": {
      "ImageIdentifier": "public.ecr.aws/aws-containers/hello-app-runner:latest",
      "ImageRepositoryType": "ECR_PUBLIC",
      "ImageConfiguration": {
        «"RuntimeEnvironmentVariables"»: [
          { "Name": "LOG_LEVEL", "Value": "info" }
        ]
      }
    }
  }
`,
  good: `
  "SourceConfiguration": {
    "ImageRepository": {
      "ImageIdentifier": "public.ecr.aws/aws-containers/hello-app-runner:latest",
      "ImageRepositoryType": "ECR_PUBLIC",
      "ImageConfiguration": {
        "RuntimeEnvironmentVariables": { "LOG_LEVEL": "info" }
      }
    }
  }
`,
  *check(document) {
    if (document.dialect === 'template') return
    for (const path of REQUEST_PAIRS) {
      const list = document.list(...path)
      if (!list) continue
      yield {
        at: document.anchor(...path),
        message: `${path.at(-1)} is a list here, but the API wants a map such as { "LOG_LEVEL": "info" }. The list of Name and Value is CloudFormation’s.`,
        fix: toMap(document, list),
      }
    }
  },
} satisfies Rule

function toMap(document: LabDocument, list: ListNode): Fix | undefined {
  const pairs = list.items.map((item): [string, string] | undefined => {
    const name = (entryOf(item, 'Name') ?? entryOf(item, 'name'))?.node
    const value = (
      entryOf(item, 'Value') ??
      entryOf(item, 'value') ??
      entryOf(item, 'ValueFrom') ??
      entryOf(item, 'value-from')
    )?.node
    if (name?.kind === 'scalar' && value?.kind === 'scalar') return [name.text, value.text]
    const only = item.kind === 'map' && item.entries.length === 1 ? item.entries[0] : undefined
    return only?.node.kind === 'scalar' ? [only.key, only.node.text] : undefined
  })
  const known = pairs.filter((pair) => pair !== undefined)
  if (known.length < pairs.length) return undefined
  const indent = /^\s*/.exec(document.text.slice(lineStart(document.text, list.range.start)))?.[0].length ?? 0
  return replace('Make it a map', list.range, flowValue(document, Object.fromEntries(known), indent))
}
