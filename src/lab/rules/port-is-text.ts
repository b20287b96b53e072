import { replace } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { portsOf } from '../ports.ts'

export default {
  id: 'port-is-text',
  title: 'Port is a text in the API',
  severity: 'error',
  why: 'In apprunner.yaml the port is a number, in the request a text. The AWS CLI refuses a number there before anything is sent.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_ImageConfiguration.html',
  kinds: ['create-service', 'update-service', 'source-configuration'],
  bad: `
  "SourceConfiguration": {
    "ImageRepository": {
      "ImageIdentifier": "public.ecr.aws/aws-containers/hello-app-runner:latest",
      "ImageRepositoryType": "ECR_PUBLIC",
      "ImageConfiguration": { "Port": «8000» }
    }
  }
`,
  good: `
  "SourceConfiguration": {
    "ImageRepository": {
      "ImageIdentifier": "public.ecr.aws/aws-containers/hello-app-runner:latest",
      "ImageRepositoryType": "ECR_PUBLIC",
      "ImageConfiguration": { "Port": "8000" }
    }
  }
`,
  *check(document) {
    // CloudFormation makes a text of a number by itself.
    if (document.dialect === 'template') return
    for (const { text, node } of portsOf(document)) {
      if (typeof node.value !== 'number' || node.value < 1 || node.value > 65535) continue
      yield {
        at: node.range,
        message: `Port is a text in the API: write "${text}" with quotes.`,
        fix: replace('Put it in quotes', node.range, JSON.stringify(text)),
      }
    }
  },
} satisfies Rule
