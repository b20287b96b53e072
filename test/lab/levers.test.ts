import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/lab/apply-edits.ts'
import { check } from '../../src/lab/check.ts'
import { readDocument } from '../../src/lab/read-document.ts'
import { instanceOf } from '../../src/lab/instance.ts'
import { leversOf, type Lever } from '../../src/lab/levers.ts'
import { NEW } from './context.ts'

const SOURCE = `"SourceConfiguration": {
    "ImageRepository": {
      "ImageIdentifier": "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop:1",
      "ImageRepositoryType": "ECR"
    },
    "AuthenticationConfiguration": { "AccessRoleArn": "arn:aws:iam::123456789012:role/access" }
  }`
const BARE = `{
  "ServiceName": "shop",
  ${SOURCE}
}
`
const SIZED = `{
  "ServiceName": "shop",
  ${SOURCE},
  "InstanceConfiguration": { "Cpu": "1024", "Memory": "2048" }
}
`
const HALF = SIZED.replace('"Cpu": "1024", ', '')
const TEMPLATE = `Resources:
  Scaling:
    Type: AWS::AppRunner::AutoScalingConfiguration
    Properties:
      MinSize: 3
  Service:
    Type: AWS::AppRunner::Service
    Properties:
      SourceConfiguration:
        AutoDeploymentsEnabled: false
        ImageRepository:
          ImageIdentifier: public.ecr.aws/nginx/nginx:1
          ImageRepositoryType: ECR_PUBLIC
      InstanceConfiguration:
        Cpu: 2 vCPU
        Memory: 4 GB
`
const COMMANDS = `aws apprunner create-auto-scaling-configuration \\
  --auto-scaling-configuration-name calm --min-size 2
aws apprunner create-service --service-name shop \\
  --source-configuration '{"ImageRepository": {"ImageIdentifier": "public.ecr.aws/nginx/nginx:1", "ImageRepositoryType": "ECR_PUBLIC"}}' \\
  --instance-configuration Cpu=256,Memory=512
`
const SCALING = `{ "AutoScalingConfigurationName": "calm" }
`

const levers = (text: string) => leversOf(readDocument(text))
const applied = (text: string, lever: Lever) => applyEdits(text, lever.fix.edits)

describe.each([
  ['a request without a size', BARE],
  ['a request in numbers', SIZED],
  ['a request with one half of a size', HALF],
  ['a template', TEMPLATE],
  ['commands', COMMANDS],
  ['a scaling configuration', SCALING],
])('every change offered for %s', (_, text) => {
  it('does to the text what it says, and breaks nothing', () => {
    expect(levers(text).changes.length).toBeGreaterThan(0)
    for (const lever of levers(text).changes) {
      const after = applied(text, lever)
      const document = readDocument(after)
      const instance = instanceOf(document)
      if (lever.kind === 'size')
        expect(instance).toMatchObject({ cpuUnits: lever.size.cpuUnits, memoryMb: lever.size.memoryMb })
      if (lever.kind === 'automatic-deployments') expect(instance?.autoDeployments).toBe(lever.on)
      if (lever.kind === 'min-size') expect(leversOf(document).scaling?.minSize).toBe(lever.minSize)
      const errors = (one: string) => check(one, NEW).problems.filter(({ severity }) => severity === 'error')
      expect(errors(after).map(({ rule }) => rule)).toEqual(errors(text).map(({ rule }) => rule))
    }
  })
})

describe('the levers of a text', () => {
  const titles = (text: string) => levers(text).changes.map(({ fix }) => fix.title)

  it('are the sizes next to it, its deployments and the instances kept ready', () => {
    expect(titles(SIZED)).toEqual([
      'Use 0.5 vCPU, 1 GB',
      'Use 1 vCPU, 3 GB',
      'Switch automatic deployments off',
    ])
    expect(titles(TEMPLATE)).toEqual(['Use 1 vCPU, 4 GB', 'Use 2 vCPU, 6 GB', 'Keep 2 ready', 'Keep 4 ready'])
  })

  it('keep the notation of the text', () => {
    const [smaller] = levers(SIZED).changes
    expect(smaller && applied(SIZED, smaller)).toContain('{ "Cpu": "512", "Memory": "1024" }')
    const [less] = levers(TEMPLATE).changes
    expect(less && applied(TEMPLATE, less)).toContain('Cpu: 1 vCPU\n        Memory: 4 GB')
  })

  it('end at the smallest size and at one instance', () => {
    expect(titles(COMMANDS)).toEqual(['Use 0.25 vCPU, 1 GB', 'Keep 1 ready', 'Keep 3 ready'])
    expect(titles(SCALING)).toEqual(['Keep 2 ready'])
  })

  it('are none of a text that cannot be read to its end: where a change belongs is in doubt', () => {
    const open = SIZED.slice(0, SIZED.indexOf('"Cpu"'))
    expect(instanceOf(readDocument(open))).toBeDefined()
    expect(titles(open)).toEqual([])
  })

  it('are none of what is known elsewhere only', () => {
    expect(titles(TEMPLATE.replace('MinSize: 3', 'MinSize: !Ref Least'))).toEqual([
      'Use 1 vCPU, 4 GB',
      'Use 2 vCPU, 6 GB',
    ])
    expect(levers('version: 1.0\nruntime: python3\n')).toEqual({ scaling: undefined, changes: [] })
  })
})
