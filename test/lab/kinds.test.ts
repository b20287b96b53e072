import { describe, expect, it } from 'vitest'
import { check } from '../../src/lab/check.ts'
import { checkFileName } from '../../src/lab/file-name.ts'
import { checkTogether } from '../../src/lab/check-together.ts'
import { readDocument } from '../../src/lab/read-document.ts'
import { hover } from '../../src/lab/hover.ts'
import { complete } from '../../src/lab/complete.ts'
import { instanceOf } from '../../src/lab/instance.ts'
import { KIND_NAMES } from '../../src/lab/kind-names.ts'
import { CHECKED_KINDS } from '../../src/lab/kinds.ts'
import { isJson, slice } from '../../src/lab/text-lines.ts'
import { allTaken, NEW, withRun } from './context.ts'

const found = (text: string) => check(text, NEW).problems.map(({ rule, range }) => [rule, slice(text, range)])

const ARN = 'arn:aws:apprunner:us-east-1:210987654321:service/my-web-app'

describe('a request', () => {
  it.each([
    ['update-service', { ServiceArn: ARN, InstanceConfiguration: {} }],
    ['create-auto-scaling-configuration', { AutoScalingConfigurationName: 'abcd' }],
    ['create-auto-scaling-configuration', { maxSize: 3 }],
    ['create-vpc-connector', { VpcConnectorName: 'abcd', Subnets: ['subnet-0a'] }],
    ['create-vpc-ingress-connection', { ServiceArn: ARN, IngressVpcConfiguration: {} }],
    ['create-observability-configuration', { ObservabilityConfigurationName: 'abcd' }],
    ['create-connection', { ConnectionName: 'abcd', ProviderType: 'GITHUB' }],
    ['associate-custom-domain', { ServiceArn: ARN, DomainName: 'example.com' }],
    ['update-vpc-ingress-connection', { VpcIngressConnectionArn: ARN, IngressVpcConfiguration: {} }],
    ['delete-vpc-ingress-connection', { VpcIngressConnectionArn: ARN }],
    ['tag-resource', { ResourceArn: ARN, Tags: [] }],
    ['untag-resource', { resourceArn: ARN, tagKeys: [] }],
    ['update-service', { ServiceArn: ARN, AutoScalingConfigurationArn: ARN }],
    ['update-default-auto-scaling-configuration', { AutoScalingConfigurationArn: ARN }],
    ['delete-auto-scaling-configuration', { AutoScalingConfigurationArn: ARN, DeleteAllRevisions: true }],
    ['delete-connection', { ConnectionArn: ARN }],
    ['delete-observability-configuration', { ObservabilityConfigurationArn: ARN }],
    ['delete-vpc-connector', { VpcConnectorArn: ARN }],
    ['service-alone', { ServiceArn: ARN }],
    ['update-service', { ServiceArn: ARN, InstanceConfig: {} }],
    ['unknown', { EgressType: 'VPC', VpcConnectorArn: ARN }],
    ['unknown', { ObservabilityEnabled: true, ObservabilityConfigurationArn: ARN }],
    ['source-configuration', { ImageRepository: {}, AutoDeploymentsEnabled: true }],
    ['create-service', { ImageRepository: {}, ServiceName: 'abcd' }],
  ])('of %s is known by its keys', (kind, request) => {
    expect(readDocument(JSON.stringify(request)).kind).toBe(kind)
  })

  it.each([
    ['disassociate-custom-domain', { ServiceArn: ARN, DomainName: 'example.com' }],
    ['delete-auto-scaling-configuration', { AutoScalingConfigurationArn: ARN }],
  ] as const)('of %s is known where the kind is said: another one has the same text', (kind, request) => {
    expect(check(JSON.stringify(request), { ...NEW, kind })).toEqual({ kind, problems: [] })
  })

  it.each([
    [
      {
        VpcIngressConnectionArn: ARN,
        IngressVpcConfiguration: { VpcId: 'vpc-0a', VpcEndpointId: 'vpce-0a' },
      },
      { VpcIngressConnectionArn: 'ingress', IngressVpcConfiguration: { Vpc: 'vpc-0a' } },
      [
        ['value-form', '"ingress"'],
        ['unknown-key', '"Vpc"'],
      ],
    ],
    [{ VpcIngressConnectionArn: ARN }, { VpcIngressConnectionArn: 1 }, [['value-type', '1']]],
    [
      { ResourceArn: ARN, Tags: [{ Key: 'team', Value: 'orders' }] },
      { ResourceArn: ARN, Tags: { team: 'orders' } },
      [['tags-are-a-list', '"Tags"']],
    ],
    [
      { ResourceArn: ARN, TagKeys: ['team'] },
      { TagKeys: 'team' },
      [
        ['required-key', '"TagKeys"'],
        ['value-type', '"team"'],
      ],
    ],
    [
      { AutoScalingConfigurationArn: ARN },
      { AutoScalingConfigurationArn: 'mine' },
      [['value-form', '"mine"']],
    ],
    [
      { AutoScalingConfigurationArn: ARN, DeleteAllRevisions: true },
      { DeleteAllRevisions: 'yes' },
      [
        ['required-key', '"DeleteAllRevisions"'],
        ['value-type', '"yes"'],
      ],
    ],
    [{ ConnectionArn: ARN }, { ConnectionArn: '' }, [['value-form', '""']]],
    [
      { ObservabilityConfigurationArn: ARN },
      { ObservabilityConfigurationArn: 'my-tracing' },
      [['value-form', '"my-tracing"']],
    ],
    [{ VpcConnectorArn: ARN }, { vpcConnectorArn: ARN }, [['key-spelling', '"vpcConnectorArn"']]],
    [{ ServiceArn: ARN }, { ServiceArn: 'my-web-app' }, [['value-form', '"my-web-app"']]],
  ])('that is right passes, and what the API would refuse is said: %j', (right, wrong, problems) => {
    expect(found(JSON.stringify(right))).toEqual([])
    expect(found(JSON.stringify(wrong))).toEqual(problems)
  })

  it('is checked in a command as in JSON', () => {
    expect(found('aws apprunner pause-service --service-arn my-web-app')).toEqual([
      ['value-form', 'my-web-app'],
    ])
    expect(found(`aws apprunner untag-resource --resource-arn ${ARN} --tag-keys team stage`)).toEqual([])
  })

  it('of every kind has a name and says what is wanted when it is another one', () => {
    for (const kind of CHECKED_KINDS) {
      expect(KIND_NAMES[kind]).toMatch(/\w/)
      if (kind === 'create-connection') continue
      const { problems } = check('{"ConnectionName": "abcd", "ProviderType": "GITHUB"}', { ...NEW, kind })
      expect(problems[0]?.rule).toBe('document-kind')
    }
    expect([isJson('\uFEFF {'), isJson('aws apprunner')]).toEqual([true, false])
  })

  it('to update replaces what it names: a structure has to be whole', () => {
    const { problems } = check(
      `{"ServiceArn": "${ARN}", "SourceConfiguration": {"ImageRepository": {"ImageIdentifier": "public.ecr.aws/a/b:1"}}}`,
      NEW,
    )
    expect(problems.map(({ rule }) => rule)).toEqual(['required-key', 'source-cannot-switch'])
    expect(problems[0]?.message).toMatch(/replaces SourceConfiguration as a whole/)
  })

  it('whose keys have the names of inherited members is read like any other', () => {
    const source = JSON.parse('{"__proto__": {}, "constructor": {}}') as object
    const { problems } = check(JSON.stringify({ ServiceArn: ARN, SourceConfiguration: source }), NEW)
    expect(problems.map(({ rule }) => rule)).not.toContain('source-cannot-switch')
  })

  it('to update may keep a runtime past its end of support', () => {
    const code = {
      RepositoryUrl: 'https://github.com/a/b',
      SourceCodeVersion: { Type: 'BRANCH', Value: 'main' },
      CodeConfiguration: { ConfigurationSource: 'API', CodeConfigurationValues: { Runtime: 'NODEJS_18' } },
    }
    const source = {
      CodeRepository: code,
      AuthenticationConfiguration: { ConnectionArn: 'arn:aws:apprunner:us-east-1:210987654321:connection/a' },
    }
    const severities = (request: object) =>
      check(JSON.stringify(request), NEW).problems.flatMap(({ rule, severity }) =>
        rule === 'runtime-supported' ? [severity] : [],
      )
    expect(severities({ ServiceName: 'abcd', SourceConfiguration: source })).toEqual(['error'])
    expect(severities({ ServiceArn: ARN, SourceConfiguration: source })).toEqual(['warning'])
    expect(severities(source)).toEqual(['error'])
  })

  it('that is a bare source is mended, completed and explained in its own place', () => {
    const text =
      '{"CodeRepository": {"RepositoryUrl": "https://github.com/a/b", "SourceCodeVersion": {"Type": "BRANCH", "Value": "main"}}}'
    const fixed = allTaken(text)
    expect(JSON.parse(fixed)).toMatchObject({
      AuthenticationConfiguration: { ConnectionArn: expect.stringContaining('connection/') },
    })
    expect(hover(text, 5, NEW)?.documentation).toMatch(/^\*\*SourceConfiguration\.CodeRepository\*\*/)
    expect(complete('{"CodeRepository": {}, "|"}', 24, NEW).map(({ label }) => label)).toContain(
      'AuthenticationConfiguration',
    )
  })
})

describe('another file', () => {
  it.each([
    ['dockerfile', 'FROM node:22\n', /ImageRepository/],
    ['dockerfile', '# syntax=docker/dockerfile:1\nARG V=22\nfrom node:${V} as build\nworkdir /app\n', /ECR/],
    [
      'kubernetes',
      '---\napiVersion: apps/v1\nkind: Deployment\n---\napiVersion: v1\nkind: Service\n',
      /apprunner/,
    ],
    ['docker-compose', 'version: "3.8"\nservices:\n  web:\n    build: .\n', /each service/],
    [
      'describe-service',
      'Service:\n  ServiceArn: arn\n  ServiceName: shop\n  Status: RUNNING\n',
      /request has/,
    ],
    ['ecs-task-definition', '{"family": "shop", "containerDefinitions": []}', /InstanceConfiguration/],
    ['buildspec', 'version: 0.2\nphases:\n  build:\n    commands:\n      - npm ci\n', /build.commands/],
    ['unknown', 'name: CI\non: [push]\njobs: {}\n', /apprunner.yaml has/],
  ])('such as %s is said to be what it is, and what would be right', (kind, text, right) => {
    const { problems, ...report } = check(text, NEW)
    expect(report.kind).toBe(kind)
    expect(problems.map(({ rule }) => rule)).toEqual(['document-kind'])
    expect(problems[0]?.message).toMatch(right)
  })
})

const TEMPLATE = `# a template
Parameters:
  Image: { Type: String }
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties: { Anything: [1, 2] }
  Service:
    Type: AWS::AppRunner::Service
    Properties:
      ServiceName: !Sub "\${AWS::StackName}-web"
      SourceConfiguration:
        AuthenticationConfiguration:
          AccessRoleArn: !GetAtt Role.Arn
        ImageRepository:
          ImageIdentifier: !Ref Image
          ImageRepositoryType: ECR
          ImageConfiguration:
            Port: 8080
            RuntimeEnvironmentVariables:
              - Name: LOG_LEVEL
                Value: info
              - Name: TABLE
                Value: !Ref Table
      InstanceConfiguration:
        Cpu: 2 vCPU
        Memory: 4 GB
        InstanceRoleArn: { Fn::GetAtt: [Role, Arn] }
      NetworkConfiguration: !If [Private, !Ref A, !Ref "AWS::NoValue"]
      AutoScalingConfigurationArn: !Ref Scaling
  Scaling:
    Type: AWS::AppRunner::AutoScalingConfiguration
    Properties:
      MaxSize: !Ref Most
`

describe('a CloudFormation template', () => {
  it('that is right has nothing to complain of, whatever its functions stand for', () => {
    expect(check(TEMPLATE, NEW)).toEqual({ kind: 'cloudformation', problems: [] })
  })

  it('is read as JSON as well', () => {
    const template = {
      Resources: {
        Service: {
          Type: 'AWS::AppRunner::Service',
          Properties: {
            SourceConfiguration: {
              ImageRepository: {
                ImageIdentifier: { Ref: 'Image' },
                ImageRepositoryType: 'ECR_PUBLIC',
                ImageConfiguration: { RuntimeEnvironmentVariables: { A: 'b', C: 'd' } },
              },
            },
          },
        },
      },
    }
    const fixed = allTaken(JSON.stringify(template, undefined, 2))
    expect(JSON.parse(fixed)).toMatchObject({
      Resources: {
        Service: {
          Properties: {
            SourceConfiguration: {
              ImageRepository: {
                ImageConfiguration: {
                  RuntimeEnvironmentVariables: [
                    { Name: 'A', Value: 'b' },
                    { Name: 'C', Value: 'd' },
                  ],
                },
              },
            },
          },
        },
      },
    })
    expect(check(fixed, NEW).problems).toEqual([])
  })

  it('is checked resource by resource, at places of the whole text', () => {
    const text = TEMPLATE.replace('4 GB', '3 GB')
      .replace('MaxSize: !Ref Most', 'MinSize: 40')
      .replace('Port: 8080', 'Port: 80800')
    expect(found(text)).toEqual([
      ['port-in-range', '80800'],
      ['instance-pair', '3 GB'],
      ['min-size-range', '40'],
    ])
    expect(found(allTaken(text))).toEqual([])
  })

  it('has a price, documentation and completion where its service stands', () => {
    expect(instanceOf(readDocument(TEMPLATE))).toMatchObject({
      cpuUnits: 2048,
      memoryMb: 4096,
      source: 'image',
    })
    expect(hover(TEMPLATE, TEMPLATE.indexOf('2 vCPU'), NEW)?.documentation).toMatch(
      /^\*\*InstanceConfiguration\.Cpu/,
    )
    const at = TEMPLATE.indexOf('Memory: 4 GB')
    expect(complete(TEMPLATE, at + 'Memory: '.length, NEW).map(({ label }) => label)).toContain('4 GB')
  })

  it('requires what CloudFormation requires', () => {
    const text = TEMPLATE.replace(/Properties:\n {6}MaxSize: !Ref Most\n/, '').replace(
      'AutoScalingConfiguration\n    ',
      'VpcConnector\n',
    )
    expect(found(text).map(([rule]) => rule)).toEqual(['template-properties'])
  })
})

const COMMAND = `# create it
export REGION=eu-west-1
aws --region $REGION apprunner create-service \\
  --service-name my-web-app \\
  --source-configuration '{"ImageRepository": {"ImageIdentifier": "'"$IMAGE"'", "ImageRepositoryType": "ECR_PUBLIC"}}' \\
  --instance-configuration Cpu=2048,Memory=4096 \\
  --tags Key=team,Value=orders Key=stage,Value=test
ARN=$(aws apprunner list-services --query "ServiceSummaryList[0].ServiceArn" --output text)
aws apprunner start-deployment --service-arn "$ARN" | cat
`

it('a resource type that CloudFormation has not is not taken for one that is spelled alike', () => {
  const { problems } = check('Resources:\n  C:\n    Type: AWS::AppRunner::Connection\n', NEW)
  expect(problems.map(({ rule, fixes }) => [rule, fixes])).toEqual([['template-resource-type', []]])
  expect(problems[0]?.message).toContain('authorised once in the console')
})

describe('commands of the AWS CLI', () => {
  it('come to an end whatever stands between them', () => {
    for (const odd of ['\u00A0', '\u2028', '< ', '> a\n', '`', ')('])
      expect(readDocument(`aws apprunner list-services; ${odd}aws apprunner list-services`).kind).toBe(
        'cli-command',
      )
  })

  it('that are right have nothing to complain of, whatever their variables stand for', () => {
    expect(check(COMMAND, NEW)).toEqual({ kind: 'cli-command', problems: [] })
    expect(readDocument(COMMAND).commands.map(({ operation }) => operation?.value)).toEqual([
      'create-service',
      'list-services',
      'start-deployment',
    ])
    expect(instanceOf(readDocument(COMMAND))).toMatchObject({
      cpuUnits: 2048,
      memoryMb: 4096,
      source: 'image',
    })
  })

  it.each([
    ['PowerShell', (text: string) => text.replaceAll('\\\n', '`\n')],
    ['cmd', (text: string) => text.replaceAll('\\\n', '^\n').replace('$REGION', '%REGION%')],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a prompt', (text: string) => text.replace('aws --region', '$ aws --region')],
    ['= between option and value', (text: string) => text.replace('--service-name ', '--service-name=')],
  ])('are read with %s', (_, change) => {
    expect(check(change(COMMAND), NEW)).toEqual({ kind: 'cli-command', problems: [] })
  })

  it.each([
    [
      'single quotes',
      `'{"Cpu": "1 vCPU", "Memory": "8 GB"}'`,
      '"8 GB"',
      `'{"Cpu": "1 vCPU", "Memory": "4 GB"}'`,
    ],
    [
      'double quotes',
      String.raw`"{\"Cpu\": \"1 vCPU\", \"Memory\": \"8 GB\"}"`,
      String.raw`\"8 GB\"`,
      String.raw`"{\"Cpu\": \"1 vCPU\", \"Memory\": \"4 GB\"}"`,
    ],
    [
      'PowerShell',
      String.raw`'{\"Cpu\": \"1 vCPU\", \"Memory\": \"8 GB\"}'`,
      String.raw`\"8 GB\"`,
      String.raw`'{\"Cpu\": \"1 vCPU\", \"Memory\": \"4 GB\"}'`,
    ],
    ['the short form', 'Cpu=1024,Memory=8192', '8192', 'Cpu=1024,Memory=4096'],
    ['the short form with blanks', '"Cpu=1 vCPU,Memory=8 GB"', '8 GB', '"Cpu=1 vCPU,Memory=4 GB"'],
  ])('are mended inside of %s', (_, written, place, mended) => {
    const text = `aws apprunner update-service --service-arn ${ARN} --instance-configuration ${written}\n`
    expect(found(text)).toEqual([['instance-pair', place]])
    expect(allTaken(text)).toBe(text.replace(written, mended))
  })

  it('get a missing structure as an option or inside of the JSON that is there', () => {
    const source = `'{"ImageRepository": {"ImageIdentifier": "210987654321.dkr.ecr.us-east-1.amazonaws.com/a:1", "ImageRepositoryType": "ECR"}}'`
    const fixed = allTaken(
      `aws apprunner create-service --service-name my-app --source-configuration ${source}\n`,
    )
    expect(fixed).toMatch(
      /"ECR"}, "AuthenticationConfiguration": \{\s+"AccessRoleArn": "arn:[^"]+"\s+\}\}'\n$/,
    )
    const tracing =
      'aws apprunner create-observability-configuration --observability-configuration-name my-tracing'
    expect(allTaken(tracing)).toBe(`${tracing} --trace-configuration '{"Vendor":"AWSXRAY"}'`)
  })

  it('may hold JSON over several lines, and files whose content nobody sees here', () => {
    const json = JSON.stringify(
      { ServiceArn: ARN, InstanceConfiguration: { Cpu: '1 vCPU', Memory: '8 GB' } },
      null,
      2,
    )
    const text = `aws apprunner update-service --cli-input-json '\n${json}'\n`
    expect(check(text, NEW).kind).toBe('cli-command')
    expect(found(text)).toEqual([['instance-pair', '"8 GB"']])
    const files =
      'aws apprunner create-service --service-name my-app --source-configuration file://source.json'
    expect(check(files, NEW).problems.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['cli-file-not-read', 'info'],
    ])
  })

  it('have their options before apprunner as well', () => {
    const text = `aws --regoin eu-west-1 apprunner pause-service --service-arn ${ARN}\n`
    expect(found(text)).toEqual([['cli-option', '--regoin']])
  })

  it('that hold JSON with a fault say where in the command', () => {
    const text = `aws apprunner update-service --service-arn ${ARN} --instance-configuration '{"Cpu": "1 vCPU" "Memory": "2 GB"}'`
    expect(found(text)).toEqual([['json-syntax', '"Memory"']])
    expect(found(allTaken(text))).toEqual([])
  })

  it('with a quotation that is never closed are not read further', () => {
    expect(found(`aws apprunner pause-service --service-arn '${ARN}\n`)[0]?.[0]).toBe('unclosed-quote')
  })

  it('are explained at a value', () => {
    expect(hover(COMMAND, COMMAND.indexOf('2048'), NEW)?.documentation).toMatch(
      /^\*\*InstanceConfiguration\.Cpu/,
    )
  })
})

const request = (values: object, source = 'API') =>
  JSON.stringify({
    ServiceName: 'my-app',
    SourceConfiguration: {
      CodeRepository: { CodeConfiguration: { ConfigurationSource: source, CodeConfigurationValues: values } },
    },
  })

const rules = (yaml: string, json: string) => {
  const { yaml: ofFile, request: ofRequest } = checkTogether(yaml, json, NEW)
  return [ofFile.map(({ rule }) => rule), ofRequest.map(({ rule }) => rule)]
}

describe('two documents together', () => {
  const file = withRun('network:', '  port: 3000', 'env:', '  - name: A', '    value: one')

  it('differ in port, runtime, command and variables', () => {
    const values = {
      Runtime: 'nodejs22',
      Port: '8080',
      StartCommand: 'npm start',
      RuntimeEnvironmentVariables: { A: 'two' },
    }
    expect(rules(file, request(values))).toEqual([
      [],
      ['configuration-source', 'runtime', 'port', 'command', 'variable'].map((id) => `together-${id}`),
    ])
    expect(rules(file, request({ Runtime: 'NODEJS_22', Port: '3000' }, 'REPOSITORY'))).toEqual([[], []])
  })

  it('say what they contradict in each other', () => {
    const theirs = request({ Runtime: 'PYTHON_311', Port: '8080', RuntimeEnvironmentVariables: { A: 'two' } })
    const { request: ofRequest } = checkTogether(file, theirs, NEW)
    const contradicted = ofRequest.map(({ beside }) => beside && slice(file, beside))
    expect(contradicted).toEqual(['version', 'nodejs22', '3000', 'A'])
    const theirSecret = request({ RuntimeEnvironmentSecrets: { A: 'arn' } }, 'REPOSITORY')
    const [secret] = checkTogether(file, theirSecret, NEW).yaml
    expect(secret?.beside && slice(theirSecret, secret.beside)).toBe('"RuntimeEnvironmentSecrets"')
  })

  it('differ in a port that only one of them names', () => {
    const port = (yaml: string, values: object) => rules(yaml, request(values, 'REPOSITORY'))[1]
    expect(port(file, { Runtime: 'NODEJS_22' })).toEqual(['together-port'])
    expect(port(withRun(), { Runtime: 'NODEJS_22', Port: '3000' })).toEqual(['together-port'])
    expect(port(withRun(), { Runtime: 'NODEJS_22', Port: '8080' })).toEqual([])
    expect(port(withRun(), { Runtime: 'NODEJS_22' })).toEqual([])
  })

  it('differ in the runtime, whichever of them is another one', () => {
    const runtime = (yaml: string, name: string) =>
      rules(yaml, request({ Runtime: name, Port: '3000' }, 'REPOSITORY'))[1]
    expect(runtime(file, 'PYTHON_311')).toEqual(['together-runtime'])
    expect(runtime(file.replace('nodejs22', 'python311'), 'NODEJS_22')).toEqual(['together-runtime'])
    expect(runtime(file, 'nodejs22')).toEqual(['together-runtime'])
  })

  it('agree on secrets', () => {
    const secret = withRun('secrets:', '  - name: TOKEN', '    value-from: arn')
    expect(
      rules(secret, request({ RuntimeEnvironmentVariables: { TOKEN: 'x' } }, 'REPOSITORY'))[1],
    ).toContain('together-secret')
    expect(rules(file, request({ RuntimeEnvironmentSecrets: { A: 'arn' } }, 'REPOSITORY'))[0]).toEqual([
      'together-secret',
    ])
  })

  it('are of no use beside an image', () => {
    expect(rules(file, '{"SourceConfiguration": {"ImageRepository": {}}}')[0]).toEqual(['together-image'])
    expect(rules(file, 'hello')).toEqual([[], []])
  })
})

it.each([
  ['apprunner.yml', 'apprunner.yaml'],
  ['infra/AppRunner.yaml', 'apprunner.yaml'],
  ['.apprunner.yaml', 'apprunner.yaml'],
  ['app-runner.yaml', 'apprunner.yaml'],
  ['apprunner.yaml', undefined],
  ['service.json', undefined],
])('the file name %s', (name, rename) => {
  expect(checkFileName(name)?.rename).toBe(rename)
})
