import { schemaOf } from '../schema.ts'
import { listed } from '../shape-words.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'template-properties',
  title: 'A resource has its properties',
  severity: 'error',
  why: 'A resource without the properties that CloudFormation requires fails when the stack is created.',
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apprunner-service.html',
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
  Connector:
    Type: «AWS::AppRunner::VpcConnector»
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
  Connector:
    Type: AWS::AppRunner::VpcConnector
    Properties:
      Subnets:
        - !Ref PrivateSubnet
`,
  *check(document) {
    for (const part of document.parts) {
      const required = part.schema ? (schemaOf(part.schema).required ?? []) : []
      if (part.root || required.length === 0) continue
      const [, name = ''] = part.place.outside
      yield {
        at: document.anchor('Resources', name, 'Type'),
        message: `This resource has no Properties; CloudFormation requires at least ${listed(required)}.`,
      }
    }
  },
} satisfies Rule
