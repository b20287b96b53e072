import { REQUEST_PAIRS } from '../environment.ts'
import { pairsFromMap } from '../pairs.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'template-variables-are-a-list',
  title: 'Variables are a list in CloudFormation',
  severity: 'error',
  why: 'The API has a map of name to text; CloudFormation has a list of Name and Value, for variables and for secrets. A map fails when the stack is created.',
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apprunner-service-keyvaluepair.html',
  // The resource of a template is a request of its own.
  kinds: ['cloudformation', 'create-service'],
  bad: `
Resources:
  Service:
    Type: AWS::AppRunner::Service
    Properties:
      SourceConfiguration:
        ImageRepository:
          ImageIdentifier: public.ecr.aws/aws-containers/hello-app-runner:latest
          ImageRepositoryType: ECR_PUBLIC
          ImageConfiguration:
            «RuntimeEnvironmentVariables»:
              LOG_LEVEL: info
`,
  good: `
Resources:
  Service:
    Type: AWS::AppRunner::Service
    Properties:
      SourceConfiguration:
        ImageRepository:
          ImageIdentifier: public.ecr.aws/aws-containers/hello-app-runner:latest
          ImageRepositoryType: ECR_PUBLIC
          ImageConfiguration:
            RuntimeEnvironmentVariables:
              - Name: LOG_LEVEL
                Value: info
`,
  *check(document) {
    if (document.dialect !== 'template') return
    for (const path of REQUEST_PAIRS) {
      const map = document.map(...path)
      if (!map) continue
      yield {
        at: document.anchor(...path),
        message: `${path.at(-1)} is a map here, but CloudFormation wants a list: each variable is an item with Name and Value. The map is the API’s.`,
        fix: pairsFromMap(document, map, 'Name', 'Value'),
      }
    }
  },
} satisfies Rule
