import { assert, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert, readRequest, TARGETS, type Target } from '../../../src/lab/convert/convert.ts'
import type { JsonMap } from '../../../src/lab/convert/request.ts'
import { anyRequest, anyValues } from './made-requests.ts'
import { readHcl } from './read-hcl.ts'

const SEED = { seed: 20261115, numRuns: 400 }

function converted(text: string, target: Target, service?: string) {
  const result = convert(text, target, service)
  if (result.kind === 'refused') throw new Error(result.message)
  return result
}

function back(text: string): JsonMap {
  const read = readRequest(text)
  if (read.kind === 'refused') throw new Error(read.message)
  expect(read.lost).toEqual([])
  return read.request
}

describe('a request that went', () => {
  it.each(['create-service', 'cli-command', 'cloudformation'] as const)(
    'into %s and back is the same request',
    (target) => {
      assert(
        property(anyRequest, (request) => {
          const { text, lost } = converted(JSON.stringify(request), target)
          expect(lost).toEqual([])
          expect(back(text)).toEqual(request)
        }),
        SEED,
      )
    },
  )

  it('into a command, then CloudFormation, then JSON is the same request', () => {
    assert(
      property(anyRequest, (request) => {
        const command = converted(JSON.stringify(request), 'cli-command').text
        expect(back(converted(converted(command, 'cloudformation').text, 'create-service').text)).toEqual(
          request,
        )
      }),
      { ...SEED, numRuns: 150 },
    )
  })

  it('into Terraform says there what it said in the API, as a reader of HCL reads it', () => {
    assert(
      property(anyRequest, (request) => {
        expect(readHcl(converted(JSON.stringify(request), 'terraform').text)).toEqual(inTerraform(request))
      }),
      SEED,
    )
  })

  it('into an apprunner.yaml and back has the same settings of the code', () => {
    assert(
      property(anyValues, (values) => {
        const request = {
          ServiceName: 'shop',
          SourceConfiguration: {
            CodeRepository: {
              RepositoryUrl: 'https://github.com/a/b',
              SourceCodeVersion: { Type: 'BRANCH', Value: 'main' },
              CodeConfiguration: { ConfigurationSource: 'API', CodeConfigurationValues: values },
            },
          },
        }
        const service = JSON.stringify(request)
        const file = converted(service, 'apprunner-yaml').text
        expect(JSON.parse(converted(file, 'create-service', service).text)).toEqual(request)
      }),
      SEED,
    )
  })
})

it('whatever is converted can be converted again into every kind, or is refused in a sentence', () => {
  assert(
    property(anyRequest, (request) => {
      for (const first of TARGETS) {
        const one = convert(JSON.stringify(request), first)
        if (one.kind === 'refused') continue
        for (const second of TARGETS) {
          const two = convert(one.text, second)
          if (two.kind === 'refused') expect(two.message).toMatch(/\w{3}.*[.]$/s)
        }
      }
    }),
    { ...SEED, numRuns: 60 },
  )
})

/** What the Terraform provider is to be told: snake case, tags as a map, no lone surrogates. */
function inTerraform(value: unknown, key = ''): unknown {
  if (key === 'Tags' && Array.isArray(value))
    return Object.fromEntries(value.map(({ Key, Value }) => [inTerraform(Key), inTerraform(Value)]))
  if (typeof value === 'string') return value.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
  if (typeof value !== 'object' || value === null) return value
  const free = key.startsWith('RuntimeEnvironment')
  return Object.fromEntries(
    Object.entries(value).map(([name, below]) => [
      free ? inTerraform(name) : name.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toLowerCase(),
      inTerraform(below, name),
    ]),
  )
}
