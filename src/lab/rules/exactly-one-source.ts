import type { Rule } from '../rule.ts'

export default {
  id: 'exactly-one-source',
  title: 'A service has one source',
  severity: 'error',
  why: 'SourceConfiguration takes either CodeRepository or ImageRepository, never both and never neither. Which of the two it is cannot be changed later.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_SourceConfiguration.html',
  kinds: ['create-service', 'update-service', 'source-configuration'],
  bad: `
  «"SourceConfiguration"»: {
    "AutoDeploymentsEnabled": true
  }
`,
  good: `
  "SourceConfiguration": {
    "ImageRepository": {
      "ImageIdentifier": "public.ecr.aws/aws-containers/hello-app-runner:latest",
      "ImageRepositoryType": "ECR_PUBLIC"
    }
  }
`,
  *check(document) {
    const source = document.map('SourceConfiguration')
    if (!source) return
    const sources = source.entries.filter(({ key }) => key === 'CodeRepository' || key === 'ImageRepository')
    if (sources.length === 0 && !document.entry('CodeRepository') && !document.entry('ImageRepository')) {
      yield {
        at: document.anchor('SourceConfiguration'),
        message:
          'There is no source here: write CodeRepository (App Runner builds it) or ImageRepository (an image in ECR).',
      }
    }
    const second = new Set(sources.map(({ key }) => key)).size > 1 ? sources[1] : undefined
    if (second) {
      yield {
        at: second.keyRange,
        message: `A service has one source, and ${sources[0]?.key} stands above: remove one of the two.`,
      }
    }
  },
} satisfies Rule
