import { describe, expect, it } from 'vitest'
import { valueOf } from '../../../src/lab/node.ts'
import { readDocument } from '../../../src/lab/read-document.ts'
import { convert, type Target } from '../../../src/lab/convert/convert.ts'

const YAML = `version: 1.0
runtime: nodejs22
build:
  commands:
    pre-build: [ls]
    build:
      - npm ci
      - npm run build
  env:
    - name: A
      value: b
run:
  runtime-version: 22
  command: node server.js
  network:
    port: 3000
    env: APP_PORT
  env:
    - name: RATE
      value: 3.10
  secrets:
    - name: KEY
      value-from: "arn:aws:ssm:us-east-1:123456789012:parameter/key"
`

const IMAGE = {
  ServiceName: 'shop',
  SourceConfiguration: {
    ImageRepository: {
      ImageIdentifier: 'public.ecr.aws/x/y:1',
      ImageRepositoryType: 'ECR_PUBLIC',
      ImageConfiguration: { RuntimeEnvironmentVariables: { A: "it's" } },
    },
  },
}

function asked(text: string, target: Target, service?: string) {
  const result = convert(text, target, service)
  if (result.kind === 'refused') throw new Error(result.message)
  return { text: result.text, lost: result.lost.map(({ what }) => what) }
}

function asRequest(text: string) {
  const { text: json, lost } = asked(text, 'create-service')
  return { request: JSON.parse(json) as unknown, lost }
}

function refusal(text: string, target: Target, service?: string) {
  const result = convert(text, target, service)
  return result.kind === 'refused' ? result.message : 'it was converted'
}

describe('a request of another operation', () => {
  const ARN = 'arn:aws:apprunner:us-east-1:123456789012:'

  it('becomes the command that sends it, and nothing else', () => {
    const scaling = JSON.stringify({
      AutoScalingConfigurationArn: `${ARN}autoscalingconfiguration/mine`,
      DeleteAllRevisions: false,
      Force: true,
    })
    expect(asked(scaling, 'cli-command')).toEqual({
      text: `aws apprunner delete-auto-scaling-configuration \\
  --auto-scaling-configuration-arn ${ARN}autoscalingconfiguration/mine \\
  --no-delete-all-revisions
`,
      lost: ['Force'],
    })
    expect(refusal(scaling, 'terraform')).toMatch(/not converted/)
  })

  it.each([
    { ResourceArn: `${ARN}service/a/b`, TagKeys: ['team', 'a b'] },
    { ResourceArn: `${ARN}service/a/b`, Tags: [{ Key: 'team', Value: "it's" }] },
    { VpcConnectorName: 'mine', Subnets: ['subnet-0a', 'subnet-0b'] },
    { ServiceArn: `${ARN}service/a/b`, DomainName: 'example.com', EnableWWWSubdomain: true },
    { AutoScalingConfigurationName: 'mine', MaxSize: 3 },
  ])('says in the command what it says: %j', (request) => {
    const { text, lost } = asked(JSON.stringify(request), 'cli-command')
    expect(lost).toEqual([])
    const { parts, faults } = readDocument(text)
    expect(faults).toEqual([])
    expect(parts[0]?.root && valueOf(parts[0].root)).toEqual(request)
  })

  it('is refused or doubted where other operations take the same', () => {
    expect(refusal(`{"ServiceArn": "${ARN}service/a/b"}`, 'cli-command')).toMatch(/pause-service, resume/)
    expect(
      asked(`{"ServiceArn": "${ARN}service/a/b", "DomainName": "example.com"}`, 'cli-command'),
    ).toMatchObject({ lost: ['disassociate-custom-domain'] })
  })

  it('that cannot be read is not converted', () => {
    expect(refusal('{"ConnectionArn": "a",}', 'cli-command')).toMatch(/^It cannot be read/)
    expect(refusal('{"ConnectionArn": null}', 'cli-command')).toMatch(/^Nothing of this/)
  })
})

describe('an apprunner.yaml', () => {
  it('becomes CodeConfigurationValues, and what only the file can say is named', () => {
    const { text, lost } = asked(YAML, 'create-service')
    expect(JSON.parse(text)).toMatchObject({
      SourceConfiguration: {
        CodeRepository: {
          CodeConfiguration: {
            ConfigurationSource: 'API',
            CodeConfigurationValues: {
              Runtime: 'NODEJS_22',
              BuildCommand: 'npm ci && npm run build',
              StartCommand: 'node server.js',
              Port: '3000',
              RuntimeEnvironmentVariables: { RATE: '3.10' },
              RuntimeEnvironmentSecrets: { KEY: 'arn:aws:ssm:us-east-1:123456789012:parameter/key' },
            },
          },
        },
      },
    })
    expect(lost).toEqual([
      'build.commands.pre-build',
      'build.env',
      'run.runtime-version',
      'run.network.env',
      'build.commands.build',
      'ServiceName, RepositoryUrl, branch, ConnectionArn',
    ])
  })

  it('goes into the service that it belongs to, in place of its values', () => {
    const service = {
      ServiceName: 'shop',
      SourceConfiguration: {
        CodeRepository: {
          RepositoryUrl: 'https://github.com/a/b',
          CodeConfiguration: {
            ConfigurationSource: 'API',
            CodeConfigurationValues: { Runtime: 'PYTHON_311' },
          },
        },
      },
    }
    const { text, lost } = asked(YAML, 'create-service', JSON.stringify(service))
    expect(JSON.parse(text)).toMatchObject({
      ServiceName: 'shop',
      SourceConfiguration: {
        CodeRepository: {
          RepositoryUrl: 'https://github.com/a/b',
          CodeConfiguration: { CodeConfigurationValues: { Runtime: 'NODEJS_22' } },
        },
      },
    })
    expect(lost.at(-1)).toMatch(/CodeConfigurationValues$/)
  })

  it('is refused where there is nothing to convert, in a sentence', () => {
    expect(refusal(YAML, 'cli-command', JSON.stringify(IMAGE))).toBe(
      'The service runs an image, and an image service reads no apprunner.yaml.',
    )
    expect(refusal(YAML.replace('runtime:', '\truntime:'), 'cli-command')).toMatch(
      /^It cannot be read: A tab/,
    )
    expect(refusal(JSON.stringify(IMAGE), 'apprunner-yaml')).toMatch(/image service reads no apprunner.yaml/)
    expect(refusal('FROM node\nRUN ls\n', 'cli-command')).toMatch(/Dockerfile/)
    expect(refusal('', 'cli-command')).toMatch(/nothing here/)
    expect(refusal('['.repeat(100_000), 'cli-command')).toMatch(/not read/)
  })
})

describe('a command line', () => {
  it('is read with quotes, splices, continued lines and shorthand', () => {
    const command = `$ aws --region us-east-1 apprunner create-service --service-name=shop \\
      --source-configuration '{"ImageRepository": {"ImageIdentifier": "'"$IMAGE"'", "ImageRepositoryType": "ECR"}}' \\
      --instance-configuration Cpu=1024,Memory="2 GB" \\
      --network-configuration EgressConfiguration={EgressType=VPC,VpcConnectorArn=arn:x} \\
      --tags Key=team,Value=web Key=a,Value='b c' \\
      --no-cli-pager && echo done`
    const { request, lost } = asRequest(command)
    expect(request).toEqual({
      ServiceName: 'shop',
      SourceConfiguration: { ImageRepository: { ImageIdentifier: '$IMAGE', ImageRepositoryType: 'ECR' } },
      InstanceConfiguration: { Cpu: '1024', Memory: '2 GB' },
      NetworkConfiguration: { EgressConfiguration: { EgressType: 'VPC', VpcConnectorArn: 'arn:x' } },
      Tags: [
        { Key: 'team', Value: 'web' },
        { Key: 'a', Value: 'b c' },
      ],
    })
    expect(lost).toEqual(['what follows the command', '--region', '$IMAGE', '--no-cli-pager'])
  })

  it('lets an option of its own win over --cli-input-json', () => {
    const input = JSON.stringify({ ...IMAGE, ServiceName: 'other' }).replaceAll("'", `'\\''`)
    const { request } = asRequest(
      `aws apprunner create-service --service-name shop --cli-input-json '${input}'`,
    )
    expect(request).toEqual(IMAGE)
  })

  it('names what it cannot see or read', () => {
    const command = `aws apprunner create-service --service-name shop --source-configuration file://source.json --instance-configuration '{"Cpu":'`
    expect(asRequest(command)).toEqual({
      request: { ServiceName: 'shop' },
      lost: ['--source-configuration', '--instance-configuration'],
    })
    expect(refusal('aws apprunner list-services', 'create-service')).toMatch(/creates no service/)
    expect(refusal("aws apprunner create-service --tags 'x", 'create-service')).toMatch(/never closed/)
  })
})

describe('a CloudFormation template', () => {
  const TEMPLATE = `AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  Image: { Type: String, Default: public.ecr.aws/x/y:1 }
Resources:
  Role: { Type: AWS::IAM::Role }
  Shop:
    Type: AWS::AppRunner::Service
    DependsOn: Role
    Properties:
      ServiceName: !Sub shop
      SourceConfiguration:
        AuthenticationConfiguration:
          AccessRoleArn: !GetAtt Role.Arn
        ImageRepository:
          ImageIdentifier: !Ref Image
          ImageRepositoryType: ECR_PUBLIC
          ImageConfiguration:
            Port: 8080
            RuntimeEnvironmentVariables:
              - Name: A
                Value: "1"
              - { Name: B, Value: !Sub "\${AWS::Region}" }
      Colour: red
`
  it('gives the request of its service, and says what only CloudFormation knows', () => {
    const { request, lost } = asRequest(TEMPLATE)
    expect(request).toEqual({
      ServiceName: 'shop',
      SourceConfiguration: {
        AuthenticationConfiguration: {},
        ImageRepository: {
          ImageIdentifier: 'public.ecr.aws/x/y:1',
          ImageRepositoryType: 'ECR_PUBLIC',
          ImageConfiguration: { Port: '8080', RuntimeEnvironmentVariables: { A: '1' } },
        },
      },
    })
    expect(lost).toEqual([
      'Resources.Role',
      'Shop.DependsOn',
      '!Ref Image',
      'SourceConfiguration.AuthenticationConfiguration.AccessRoleArn',
      'SourceConfiguration.ImageRepository.ImageConfiguration.RuntimeEnvironmentVariables.B',
      'Colour',
    ])
  })

  it('is read as JSON too, with Ref and Fn:: as its functions', () => {
    const template = {
      Resources: {
        Shop: {
          Type: 'AWS::AppRunner::Service',
          Properties: { ServiceName: 'shop', AutoScalingConfigurationArn: { Ref: 'Scaling' } },
        },
      },
    }
    expect(asRequest(JSON.stringify(template))).toEqual({
      request: { ServiceName: 'shop' },
      lost: ['AutoScalingConfigurationArn'],
    })
    expect(refusal('Resources: { A: { Type: AWS::S3::Bucket } }', 'create-service')).toMatch(
      /no resource of the type/,
    )
  })
})

it('A bare SourceConfiguration is the request that it belongs to, without a name', () => {
  expect(asRequest(JSON.stringify(IMAGE.SourceConfiguration))).toEqual({
    request: { SourceConfiguration: IMAGE.SourceConfiguration },
    lost: ['ServiceName'],
  })
})

it('Terraform gets blocks, maps and texts in which nothing is a template', () => {
  const request = {
    ...IMAGE,
    Tags: [
      { Key: 'a b', Value: '${x}' },
      { Key: 'a b', Value: '2' },
    ],
  }
  const { text, lost } = asked(JSON.stringify(request), 'terraform')
  expect(text).toBe(`resource "aws_apprunner_service" "service" {
  service_name = "shop"
  source_configuration {
    image_repository {
      image_identifier = "public.ecr.aws/x/y:1"
      image_repository_type = "ECR_PUBLIC"
      image_configuration {
        runtime_environment_variables = {
          A = "it's"
        }
      }
    }
  }
  tags = {
    "a b" = "2"
  }
}
`)
  expect(lost).toEqual(['Tags[1]'])
})
