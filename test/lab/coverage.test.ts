import { describe, expect, it } from 'vitest'
import { check } from '../../src/lab/check.ts'
import { checkFileName } from '../../src/lab/file-name.ts'
import { NEW, withRun, YAML } from './context.ts'

const json = (value: object) => JSON.stringify(value, undefined, 2)
const PUBLIC = { ImageIdentifier: 'public.ecr.aws/a/b:1', ImageRepositoryType: 'ECR_PUBLIC' }
const PRIVATE = {
  ImageIdentifier: '210987654321.dkr.ecr.us-east-1.amazonaws.com/a:1',
  ImageRepositoryType: 'ECR',
}
const CODE = {
  RepositoryUrl: 'https://github.com/a/b',
  SourceCodeVersion: { Type: 'BRANCH', Value: 'main' },
  CodeConfiguration: { ConfigurationSource: 'REPOSITORY' },
}
const CONNECTION = { ConnectionArn: 'arn:aws:apprunner:us-east-1:210987654321:connection/a' }
const service = (more: object) =>
  json({ ServiceName: 'my-app', SourceConfiguration: { ImageRepository: PUBLIC }, ...more })
const image = (configuration: object) =>
  service({ SourceConfiguration: { ImageRepository: { ...PUBLIC, ImageConfiguration: configuration } } })
const code = (configuration: object) =>
  service({
    SourceConfiguration: {
      CodeRepository: { ...CODE, CodeConfiguration: configuration },
      AuthenticationConfiguration: CONNECTION,
    },
  })
const runtime = (name: string) => YAML.replace('nodejs22', name)
const build = (command: string) => YAML.replace('npm ci', command)

/** What people get wrong in real files and commands: each has a problem of its own, and none falls through. */
const MISTAKES: readonly (readonly [string, string, string])[] = [
  ['runtime past its end of support', 'runtime-supported', runtime('nodejs18')],
  ['PORT among the variables', 'port-reserved', withRun('env:', '  - name: PORT', '    value: "80"')],
  ['network.env: PORT', 'network-env-redundant', withRun('network:', '  env: PORT')],
  ['runtime: docker', 'runtime-known', runtime('docker')],
  ['runtime misspelled', 'runtime-known', runtime('Nodejs 12')],
  ['runtime missing', 'required-key', YAML.replace('runtime: nodejs22\n', '')],
  ['runtime as a map', 'value-type', runtime('\n  type: docker')],
  ['runtime as a number', 'runtime-known', runtime('3.8')],
  ['runtime-version: latest', 'runtime-version-latest', withRun('runtime-version: latest')],
  ['runtime-version of another runtime', 'runtime-version-matches', withRun('runtime-version: 18.20.8')],
  [
    'runtime-version 3.10 as a number',
    'runtime-version-float',
    runtime('python3').replace('run:\n', 'run:\n  runtime-version: 3.10\n'),
  ],
  ['build.commands is a list', 'commands-shape', YAML.replace('    build:\n      - npm ci', '    - npm ci')],
  ['build.commands is a text', 'commands-shape', YAML.replace('\n    build:\n      - npm ci', ' npm ci')],
  ['run nested in build', 'run-inside-build', YAML.replace('run:\n  command', '  run:\n    command')],
  ['no run', 'command-required', YAML.replace(/run:\n.*\n$/, '')],
  ['network empty', 'value-type', withRun('network:')],
  ['prebuild', 'key-spelling', YAML.replace('    build:', '    prebuild:\n      - ls\n    build:')],
  ['unknown keys: health_check', 'service-settings', `${YAML}health_check:\n  path: /\n`],
  ['observability in the file', 'service-settings', `${YAML}observability:\n  x: 1\n`],
  ['port at the top', 'unknown-key', `port: 80\n${YAML}`],
  ['network.ports', 'key-spelling|unknown-key', withRun('network:', '  ports: 80')],
  ['build.dockerfile', 'unknown-key', YAML.replace('build:\n', 'build:\n  dockerfile: x\n')],
  [
    'secret in plain text',
    'secret-in-plain-text',
    withRun('env:', '  - name: DB_PASSWORD', '    value: hunter22'),
  ],
  ['docker build in commands', 'docker-in-commands', build('docker build .')],
  ['build only says something', 'build-does-nothing', build('echo hello')],
  ['variable is not a text', 'env-value-is-text', withRun('env:', '  - name: A', '    value: true')],
  ['wrong document in apprunner.yaml', 'document-kind', 'ServiceName: abcd\nSourceConfiguration: {}\n'],
  [
    'shell syntax in run.command',
    'shell-in-start-command',
    YAML.replace('node server.js', 'cd x && node server.js'),
  ],
  ['pip on python311', 'pip3', runtime('python311').replace('npm ci', 'pip install -r requirements.txt')],
  [
    'python311 without pre-run',
    'python311-pre-run',
    runtime('python311').replace('npm ci', 'pip3 install -r requirements.txt'),
  ],
  ['${VAR} in a value', 'no-interpolation', withRun('env:', '  - name: A', '    value: ${B}')],
  [
    'network.env is a list',
    'network-env-is-a-name',
    withRun('network:', '  env:', '    - name: A', '      value: b'),
  ],
  ['version 1.1', 'version-is-1-0', YAML.replace('1.0', '1.1')],
  [
    'run.command missing',
    'command-required',
    YAML.replace('  command: node server.js', '  network:\n    port: 80'),
  ],
  [
    'pre-run with the original build',
    'pre-run-needs-revised-build',
    runtime('python3').replace('run:\n', 'run:\n  pre-run:\n    - ls\n'),
  ],
  [
    'variable twice',
    'env-name-twice',
    withRun('env:', '  - name: A', '    value: b', '  - name: A', '    value: c'),
  ],
  [
    'secret ARN as plain value',
    'secret-arn-as-value',
    withRun('env:', '  - name: A', '    value: arn:aws:ssm:us-east-1:210987654321:parameter/a'),
  ],
  [
    'ARN with :: at its end unquoted',
    'colon-in-value',
    withRun(
      'secrets:',
      '  - name: A',
      '    value-from: arn:aws:secretsmanager:us-east-1:210987654321:secret:a:K::',
    ),
  ],
  ['command became a map', 'command-became-map', build('echo "DEBUG 1: text"')],
  ['value_from under env', 'secrets-shape', withRun('env:', '  - name: A', '    value_from: arn')],
  ['secrets at the top', 'secrets-shape', `${YAML}secrets:\n  - name: A\n    value-from: b\n`],
  ['env as a map', 'env-is-list', withRun('env:', '  A: b')],
  ['template left in', 'port-is-a-number', withRun('network:', '  port: <<port>>')],
  ['a tag of CloudFormation', 'no-tags', withRun('env:', '  - name: A', '    value: !Sub b')],
  ['sudo and apt-get in commands', 'docker-in-commands', build('sudo apt-get install -y jq')],
  ['a phase called echo', 'unknown-key', YAML.replace('    build:', '    echo:\n      - ls\n    build:')],
  ['build missing', 'build-required', YAML.replace(/build:\n {2}.*\n {4}.*\n {6}.*\n/, '')],
  ['health-check and scaling in the file', 'service-settings', `${YAML}autoscaling:\n  max: 3\n`],
  ['port under run', 'unknown-key', withRun('port: 3000')],
  ['context under build', 'unknown-key', YAML.replace('build:\n', 'build:\n  context: .\n')],
  ['runtime: node16', 'runtime-known', runtime('node16')],
  ['runtime: python312', 'runtime-known', runtime('python312')],
  ['runtime: generic', 'runtime-known', runtime('generic')],
  ['runtime-version: 18.x', 'runtime-version-matches', withRun('runtime-version: 18.x')],
  ['runtime-version: python3.11', 'runtime-version-matches', withRun('runtime-version: python3.11')],
  ['valueFrom', 'key-spelling|secrets-shape', withRun('secrets:', '  - name: A', '    valueFrom: b')],
  ['secret_arn', 'unknown-key|required-key', withRun('secrets:', '  - name: A', '    secret_arn: b')],
  ['version 1.10', 'version-is-1-0', YAML.replace('1.0', '1.10')],
  ['a number as variable', 'env-value-is-text', withRun('env:', '  - name: A', '    value: 8080')],
  [
    'code without connection',
    'github-needs-connection',
    service({ SourceConfiguration: { CodeRepository: CODE } }),
  ],
  [
    'PORT among the variables of a request',
    'port-reserved',
    image({ RuntimeEnvironmentVariables: { PORT: '80' } }),
  ],
  [
    'ECR without role',
    'ecr-needs-access-role',
    service({ SourceConfiguration: { ImageRepository: PRIVATE } }),
  ],
  [
    'REPOSITORY with values',
    'repository-with-values',
    code({ ConfigurationSource: 'REPOSITORY', CodeConfigurationValues: { Runtime: 'NODEJS_22' } }),
  ],
  ['API without values', 'api-without-values', code({ ConfigurationSource: 'API' })],
  ['ServiceName missing', 'required-key', json({ SourceConfiguration: { ImageRepository: PUBLIC } })],
  [
    'variables as a list',
    'variables-are-a-map',
    image({ RuntimeEnvironmentVariables: [{ Name: 'A', Value: 'b' }] }),
  ],
  ['tags as a map', 'tags-are-a-list', service({ Tags: { a: 'b' } })],
  [
    'ConnectionArn inside of CodeRepository',
    'unknown-key',
    service({ SourceConfiguration: { CodeRepository: { ...CODE, ...CONNECTION } } }),
  ],
  [
    'AccessRoleArn inside of ImageRepository',
    'unknown-key',
    service({
      SourceConfiguration: {
        ImageRepository: { ...PUBLIC, AccessRoleArn: 'arn:aws:iam::210987654321:role/a' },
      },
    }),
  ],
  ['EnvironmentVariables', 'unknown-key', image({ EnvironmentVariables: { A: 'b' } })],
  ['CPU', 'key-spelling', service({ InstanceConfiguration: { CPU: '1 vCPU' } })],
  ['ConfigurationSource at the top', 'unknown-key', service({ ConfigurationSource: 'API' })],
  ['BuildConfiguration', 'unknown-key', service({ BuildConfiguration: {} })],
  ['Version', 'unknown-key', service({ Version: '1.0' })],
  [
    'a placeholder that is no ARN',
    'access-role-is-a-role',
    service({
      SourceConfiguration: {
        ImageRepository: PRIVATE,
        AuthenticationConfiguration: { AccessRoleArn: 'arn:aws:iam::<account>:role/x' },
      },
    }),
  ],
  [
    'ImageRepositoryAccessRoleArn',
    'unknown-key',
    service({
      SourceConfiguration: {
        ImageRepository: { ...PUBLIC, ImageRepositoryAccessRoleArn: 'arn:aws:iam::210987654321:role/a' },
      },
    }),
  ],
  [
    'secret in plain text in a request',
    'secret-in-plain-text',
    image({ RuntimeEnvironmentVariables: { DB_PASSWORD: 'hunter22' } }),
  ],
  [
    'an image of a command without its type',
    'required-key',
    `aws apprunner create-service --service-name abcd --source-configuration '{"ImageRepository": {"ImageIdentifier": "public.ecr.aws/a/b:1"}}'`,
  ],
  [
    'ECR without role in a command',
    'ecr-needs-access-role',
    `aws apprunner create-service --service-name abcd --source-configuration '${JSON.stringify({ ImageRepository: PRIVATE })}'`,
  ],
  [
    'code without connection in a command',
    'github-needs-connection',
    `aws apprunner create-service --service-name abcd --source-configuration '${JSON.stringify({ CodeRepository: CODE })}'`,
  ],
  [
    'secret in plain text in a command',
    'secret-in-plain-text',
    `aws apprunner create-service --service-name abcd --source-configuration '${JSON.stringify({ ImageRepository: { ...PUBLIC, ImageConfiguration: { RuntimeEnvironmentVariables: { DB_PASSWORD: 'hunter22' } } } })}'`,
  ],
  ['an invalid escape', 'json-syntax', String.raw`{"ServiceName": "a\!b"}`],
  ['answer of describe-service', 'document-kind', json({ Service: { ServiceArn: 'a', Status: 'RUNNING' } })],
  [
    'PYTHON_3_11',
    'runtime-known',
    code({ ConfigurationSource: 'API', CodeConfigurationValues: { Runtime: 'PYTHON_3_11' } }),
  ],
  ['CONFIGURATION_FILE', 'value-unknown', code({ ConfigurationSource: 'CONFIGURATION_FILE' })],
  ['HealthCheckConfiguration.Port', 'unknown-key', service({ HealthCheckConfiguration: { Port: 80 } })],
  [
    'a structure that is not whole in an update',
    'required-key',
    json({
      ServiceArn: 'arn:aws:apprunner:us-east-1:210987654321:service/a',
      SourceConfiguration: { ImageRepository: { ImageIdentifier: 'public.ecr.aws/a/b:1' } },
    }),
  ],
  [
    'apprunner.yaml as input of the CLI',
    'cli-input-is-a-request',
    'aws apprunner create-service --cli-input-yaml file://apprunner.yaml',
  ],
  [
    'AWS::AppRunner::Connection',
    'template-resource-type',
    'Resources:\n  C:\n    Type: AWS::AppRunner::Connection\n',
  ],
  [
    'variables as a map in CloudFormation',
    'template-variables-are-a-list',
    json({
      Resources: {
        S: {
          Type: 'AWS::AppRunner::Service',
          Properties: {
            SourceConfiguration: {
              ImageRepository: { ...PUBLIC, ImageConfiguration: { RuntimeEnvironmentVariables: { A: 'b' } } },
            },
          },
        },
      },
    }),
  ],
]

/** What the service notes say against AWS's documentation, wherever the lab is to refuse it or to warn of it. */
const NOTES: readonly (readonly [string, 'error' | 'warning' | 'info', string, string])[] = [
  [
    'an image of Docker Hub',
    'error',
    'image-identifier',
    service({ SourceConfiguration: { ImageRepository: { ...PUBLIC, ImageIdentifier: 'nginx:latest' } } }),
  ],
  [
    'an image of the GitHub registry',
    'error',
    'image-identifier',
    service({ SourceConfiguration: { ImageRepository: { ...PUBLIC, ImageIdentifier: 'ghcr.io/a/b:1' } } }),
  ],
  ['MinSize of zero', 'error', 'min-size-range', json({ AutoScalingConfigurationName: 'abcd', MinSize: 0 })],
  [
    'camelCase in a command',
    'error',
    'key-case',
    `aws apprunner create-service --service-name abcd --source-configuration '{"imageRepository": {"imageIdentifier": "public.ecr.aws/a/b:1", "imageRepositoryType": "ECR_PUBLIC"}}'`,
  ],
  ['python3 for a new service', 'error', 'runtime-supported', runtime('python3')],
  ['1 VCPU', 'error', 'cpu-text', service({ InstanceConfiguration: { Cpu: '1 VCPU' } })],
  [
    'MinSize above 25',
    'error',
    'min-size-range',
    json({ AutoScalingConfigurationName: 'abcd', MinSize: 26 }),
  ],
  [
    'MaxSize above 25',
    'info',
    'max-size-quota',
    json({ AutoScalingConfigurationName: 'abcd', MaxSize: 100 }),
  ],
  [
    'a pair that does not exist',
    'error',
    'instance-pair',
    service({ InstanceConfiguration: { Cpu: '4 vCPU', Memory: '2 GB' } }),
  ],
  ['env as a map', 'error', 'env-is-list', withRun('env:', '  A: b')],
  [
    'python3 with 3.11',
    'error',
    'runtime-version-matches',
    runtime('python3').replace('run:\n', 'run:\n  runtime-version: "3.11"\n'),
  ],
  [
    'pip only in build',
    'warning',
    'python311-pre-run',
    runtime('python311').replace('npm ci', 'pip3 install -r requirements.txt'),
  ],
  ['nodejs18 for a new service', 'error', 'runtime-supported', runtime('nodejs18')],
  [
    'camelCase',
    'error',
    'key-case',
    json({
      serviceName: 'my-app',
      sourceConfiguration: {
        imageRepository: { imageIdentifier: 'public.ecr.aws/a/b:1', imageRepositoryType: 'ECR_PUBLIC' },
      },
    }),
  ],
  [
    'no access role',
    'error',
    'ecr-needs-access-role',
    service({ SourceConfiguration: { ImageRepository: PRIVATE } }),
  ],
  [
    'no connection',
    'error',
    'github-needs-connection',
    service({ SourceConfiguration: { CodeRepository: CODE } }),
  ],
  [
    '$DATABASE_URL',
    'warning',
    'no-interpolation',
    withRun('env:', '  - name: DATABASE_URL', '    value: $DATABASE_URL'),
  ],
  ['network.env: PORT', 'warning', 'network-env-redundant', withRun('network:', '  env: PORT')],
  ['name: PORT', 'error', 'port-reserved', withRun('env:', '  - name: PORT', '    value: "80"')],
  ['list-custom-domains', 'error', 'cli-operation', 'aws apprunner list-custom-domains'],
  ['describe-operation', 'error', 'cli-operation', 'aws apprunner describe-operation'],
  [
    'ECR Public with automatic deployments',
    'warning',
    'auto-deploy-needs-private-ecr',
    service({ SourceConfiguration: { ImageRepository: PUBLIC, AutoDeploymentsEnabled: true } }),
  ],
  ['2GB', 'error', 'memory-text', service({ InstanceConfiguration: { Memory: '2GB' } })],
  [
    'health check figures',
    'error',
    'health-check-range',
    service({ HealthCheckConfiguration: { Interval: 30 } }),
  ],
  [
    'www of a wildcard',
    'error',
    'wildcard-without-www',
    json({ ServiceArn: 'arn:aws:apprunner:us-east-1:210987654321:service/a', DomainName: '*.example.com' }),
  ],
  ['CPU of the samples', 'error', 'key-spelling', service({ InstanceConfiguration: { CPU: '1 vCPU' } })],
  [
    'variables of the samples',
    'error',
    'variables-are-a-map',
    image({ RuntimeEnvironmentVariables: [{ A: 'b' }] }),
  ],
  [
    'indentation of the samples',
    'error',
    'wrong-indentation',
    YAML.replace('    build:\n', '     pre-build:\n      - ls\n    build:\n'),
  ],
]

describe('what people get wrong', () => {
  it.each(MISTAKES)('%s', (_, rule, text) => {
    const { problems } = check(text, NEW)
    expect(problems.map((problem) => problem.rule)).toContainEqual(
      expect.stringMatching(new RegExp(`^(?:${rule})$`)),
    )
  })

  it('the name of the file', () => {
    expect(checkFileName('apprunner.yml')?.severity).toBe('error')
  })
})

describe('the sizes that App Runner has', () => {
  const PAIRS = ['0.25/0.5', '0.25/1', '0.5/1', '1/2', '1/3', '1/4', '2/4', '2/6', '4/8', '4/10', '4/12']
  const sized = (cpu: number, memory: number, units: boolean) =>
    check(
      service({
        InstanceConfiguration: units
          ? { Cpu: String(cpu * 1024), Memory: String(memory * 1024) }
          : { Cpu: `${cpu} vCPU`, Memory: `${memory} GB` },
      }),
      NEW,
    ).problems.map(({ rule }) => rule)

  it('are eleven pairs, in either notation', () => {
    for (const cpu of [0.25, 0.5, 1, 2, 4])
      for (const memory of [0.5, 1, 2, 3, 4, 6, 8, 10, 12])
        for (const units of [false, true])
          expect(sized(cpu, memory, units)).toEqual(
            PAIRS.includes(`${cpu}/${memory}`) ? [] : ['instance-pair'],
          )
  })
})

describe('where the notes differ from the documentation', () => {
  it.each(NOTES)('%s is an %s', (_, severity, rule, text) => {
    expect(check(text, NEW).problems.map((problem) => [problem.severity, problem.rule])).toContainEqual([
      severity,
      rule,
    ])
  })
})
