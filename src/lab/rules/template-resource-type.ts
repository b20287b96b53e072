import { replace } from '../problem.ts'
import { nearest } from '../spelling.ts'
import { RESOURCE_TYPES, typedResources } from '../template.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'template-resource-type',
  title: 'The resource type exists',
  severity: 'error',
  why: 'CloudFormation has five resource types of App Runner. There is none for connections, which somebody has to authorise in the console, nor for custom domains.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_AppRunner.html',
  kinds: ['cloudformation'],
  bad: `
Resources:
  Service:
    Type: AWS::AppRunner::Service
    Properties:
      SourceConfiguration:
        ImageRepository:
          ImageIdentifier: public.ecr.aws/aws-containers/hello-app-runner:latest
          ImageRepositoryType: ECR_PUBLIC
  Connection:
    Type: «AWS::AppRunner::Connection»
    Properties:
      ConnectionName: my-connection
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
`,
  *check(document) {
    for (const { type } of typedResources(document.root)) {
      if (!/^AWS::AppRunner::/i.test(type.text) || RESOURCE_TYPES.includes(type.text)) continue
      const none = NONE[type.text]
      const close = none === undefined ? nearest(type.text, RESOURCE_TYPES) : []
      const guess = close[0] === undefined ? (none ?? '') : ` Did you mean ${close[0]}?`
      yield {
        at: type.range,
        message: `CloudFormation has no resource type ${type.text}.${guess} Of App Runner it has: ${RESOURCE_TYPES.map((name) => name.replace('AWS::AppRunner::', '')).join(', ')}.`,
        fix: close[0] === undefined ? undefined : replace(`Change it to ${close[0]}`, type.range, close[0]),
      }
    }
  },
} satisfies Rule

const NONE: Readonly<Record<string, string>> = {
  'AWS::AppRunner::Connection':
    ' A connection is created by create-connection and authorised once in the console; the template takes its ARN as a parameter.',
}
