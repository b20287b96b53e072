import {
  array,
  boolean,
  constantFrom,
  dictionary,
  integer,
  oneof,
  option,
  record,
  string,
  type Arbitrary,
} from 'fast-check'
import type { JsonMap } from '../../../src/lab/convert/request.ts'
import { RUNTIMES } from '../../../src/lab/runtimes.ts'

/** Texts that quoting gets wrong first. */
const TRICKY = [
  '',
  ' ',
  'yes',
  'null',
  '3.10',
  '1e3',
  '.inf',
  '0x1F',
  '08',
  '12:30:45',
  '~',
  '- a',
  'a: b',
  'a #b',
  '*a',
  '!Ref X',
  '%{if}',
  '${A}',
  '$${A}',
  '$(ls)',
  '`ls`',
  "it's",
  'say "hi"',
  'back\\slash',
  'two\nlines',
  'tab\t',
  '\r\n',
  '\u0000',
  '\u0085\u2028',
  '\uFEFF',
  '\uD800',
  '🚀',
  'arn:aws:ssm:us-east-1:123456789012:parameter/x::',
  '--fix',
  'file://x',
]

export const anyText = oneof(
  constantFrom(...TRICKY),
  string({ maxLength: 12, unit: 'binary' }),
  string({ maxLength: 12 }),
)
const name = oneof(
  constantFrom('A', 'NODE_ENV', '__proto__', 'constructor', 'a b', 'null'),
  string({ minLength: 1, maxLength: 8 }),
)
const line = anyText.map((text) => text.replaceAll(/[\n\r]/g, ' ')).filter((text) => text !== '')
const texts = dictionary(name, anyText, { maxKeys: 4 })

function compact(map: Readonly<Record<string, unknown>>): JsonMap {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined)) as JsonMap
}

const some = <T>(arbitrary: Arbitrary<T>) => option(arbitrary, { nil: undefined })

const runtime = constantFrom(...RUNTIMES.map(({ api }) => api))

/** What an apprunner.yaml can say too. */
export const anyValues = record({
  Runtime: runtime,
  BuildCommand: line,
  StartCommand: line,
  Port: some(integer({ min: 1, max: 65535 }).map(String)),
  RuntimeEnvironmentVariables: some(texts.filter((map) => Object.keys(map).length > 0)),
  RuntimeEnvironmentSecrets: some(texts.filter((map) => Object.keys(map).length > 0)),
}).map(compact)

const image = record({
  ImageIdentifier: anyText,
  ImageRepositoryType: constantFrom('ECR', 'ECR_PUBLIC'),
  ImageConfiguration: some(
    record({
      Port: some(anyText),
      StartCommand: some(anyText),
      RuntimeEnvironmentVariables: some(texts),
      RuntimeEnvironmentSecrets: some(texts),
    }).map(compact),
  ),
}).map(compact)

const code = record({
  RepositoryUrl: anyText,
  SourceCodeVersion: record({ Type: constantFrom('BRANCH'), Value: anyText }),
  SourceDirectory: some(anyText),
  CodeConfiguration: some(
    record({
      ConfigurationSource: constantFrom('API', 'REPOSITORY'),
      CodeConfigurationValues: some(anyValues),
    }).map(compact),
  ),
}).map(compact)

/** A CreateService request of the right types, whatever its values. */
export const anyRequest = record({
  ServiceName: string({ minLength: 4, maxLength: 8, unit: constantFrom('a', 'b', '-', '_', '9') }).filter(
    (text) => !text.startsWith('-'),
  ),
  SourceConfiguration: record({
    ImageRepository: some(image),
    CodeRepository: some(code),
    AutoDeploymentsEnabled: some(boolean()),
    AuthenticationConfiguration: some(
      record({ ConnectionArn: some(anyText), AccessRoleArn: some(anyText) }).map(compact),
    ),
  }).map(compact),
  InstanceConfiguration: some(
    record({
      Cpu: some(constantFrom('1024', '0.25 vCPU')),
      Memory: some(constantFrom('2048', '2 GB')),
      InstanceRoleArn: some(anyText),
    }).map(compact),
  ),
  Tags: some(array(record({ Key: anyText, Value: anyText }), { maxLength: 3 })),
  EncryptionConfiguration: some(record({ KmsKey: anyText })),
  HealthCheckConfiguration: some(
    record({
      Protocol: some(constantFrom('TCP', 'HTTP')),
      Path: some(anyText),
      Interval: some(integer({ min: 1, max: 20 })),
    }).map(compact),
  ),
  NetworkConfiguration: some(
    record({
      EgressConfiguration: some(record({ EgressType: constantFrom('DEFAULT', 'VPC') })),
      IngressConfiguration: some(record({ IsPubliclyAccessible: boolean() })),
      IpAddressType: some(constantFrom('IPV4', 'DUAL_STACK')),
    }).map(compact),
  ),
  ObservabilityConfiguration: some(record({ ObservabilityEnabled: boolean() })),
}).map(compact)
