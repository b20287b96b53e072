import type { Rule } from '../rule.ts'

export default {
  id: 'source-cannot-switch',
  title: 'An update keeps the kind of source',
  severity: 'info',
  why: 'Whether a service runs code or an image is settled when it is created: an update has to name the same of the two, and the other one needs a new service.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_UpdateService.html',
  kinds: ['update-service'],
  bad: `
{
  "ServiceArn": "arn:aws:apprunner:us-east-1:210987654321:service/my-web-app",
  "SourceConfiguration": {
    «"ImageRepository"»: {
      "ImageIdentifier": "public.ecr.aws/aws-containers/hello-app-runner:latest",
      "ImageRepositoryType": "ECR_PUBLIC"
    }
  }
}
`,
  good: `
{
  "ServiceArn": "arn:aws:apprunner:us-east-1:210987654321:service/my-web-app",
  "InstanceConfiguration": { "Cpu": "1 vCPU", "Memory": "2 GB" }
}
`,
  *check(document) {
    const source = document.map('SourceConfiguration')?.entries.find(({ key }) => Object.hasOwn(OTHERS, key))
    if (!source) return
    yield {
      at: source.keyRange,
      message: `An update cannot switch between code and image: this goes through only if the service was created with ${source.key}, not ${OTHERS[source.key]}. It replaces the old source as a whole, so repeat what stays.`,
    }
  },
} satisfies Rule

const OTHERS: Readonly<Record<string, string>> = {
  CodeRepository: 'ImageRepository',
  ImageRepository: 'CodeRepository',
}
