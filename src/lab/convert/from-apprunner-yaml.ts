import { runtimeNamed } from '../runtimes.ts'
import { refused, type Loss } from './conversion.ts'
import { givenAt, givenText, type Given } from './given.ts'
import { at, isMap, mapOf, withEntry, type Json, type JsonMap, type ReadRequest } from './request.ts'

/** What an apprunner.yaml can say and CodeConfigurationValues cannot. */
const ONLY_IN_FILE: readonly (readonly [path: readonly string[], why: string])[] = [
  [['build', 'commands', 'pre-build'], 'The API has one BuildCommand and no phases.'],
  [['build', 'commands', 'post-build'], 'The API has one BuildCommand and no phases.'],
  [['build', 'env'], 'The API has variables for the running application only.'],
  [['run', 'pre-run'], 'The API has no command between build and start.'],
  [['run', 'runtime-version'], 'The API takes the newest version of the runtime.'],
  [['run', 'network', 'env'], 'The API names the port in PORT only.'],
]

/**
 * A request with the settings of the file as CodeConfigurationValues (ConfigurationSource API). Without a service
 * placeholders stand for what no apprunner.yaml says.
 */
export function requestFromFile(
  file: Given,
  service: JsonMap | undefined,
): ReadRequest | ReturnType<typeof refused> {
  const lost: Loss[] = []
  if (at(service, 'SourceConfiguration', 'ImageRepository') !== undefined)
    return refused('The service runs an image, and an image service reads no apprunner.yaml.')
  const values = valuesOf(file, lost)
  const base = service ?? PLACEHOLDERS
  if (!service)
    lost.push({
      what: 'ServiceName, RepositoryUrl, branch, ConnectionArn',
      why: 'An apprunner.yaml does not say them; placeholders stand there.',
    })
  const source = mapAt(base, 'SourceConfiguration')
  const code = mapAt(source, 'CodeRepository')
  if (at(code, 'CodeConfiguration', 'CodeConfigurationValues') !== undefined)
    lost.push({
      what: 'SourceConfiguration.CodeRepository.CodeConfiguration.CodeConfigurationValues',
      why: 'The settings of the file take their place.',
    })
  const configuration = { ConfigurationSource: 'API', CodeConfigurationValues: values }
  const request = withEntry(
    base,
    'SourceConfiguration',
    withEntry(source, 'CodeRepository', withEntry(code, 'CodeConfiguration', configuration)),
  )
  return { kind: 'request', request, lost }
}

function mapAt(value: JsonMap, key: string): JsonMap {
  const found = at(value, key)
  return isMap(found) ? found : {}
}

const PLACEHOLDERS: JsonMap = {
  ServiceName: 'my-service',
  SourceConfiguration: {
    AuthenticationConfiguration: {
      ConnectionArn: 'arn:aws:apprunner:us-east-1:123456789012:connection/my-connection',
    },
    CodeRepository: {
      RepositoryUrl: 'https://github.com/my-account/my-repository',
      SourceCodeVersion: { Type: 'BRANCH', Value: 'main' },
    },
  },
}

function valuesOf(file: Given, lost: Loss[]): JsonMap {
  for (const [path, why] of ONLY_IN_FILE)
    if (givenAt(file, ...path) !== undefined) lost.push({ what: path.join('.'), why })
  const name = givenText(file, 'runtime')
  const runtime = runtimeNamed(name)
  if (!runtime)
    lost.push({
      what: 'runtime',
      why: `${name ?? 'Nothing'} is not a runtime of App Runner; the API requires one.`,
    })
  return mapOf({
    Runtime: runtime?.api,
    BuildCommand: buildCommand(file, lost),
    StartCommand: oneLine(givenText(file, 'run', 'command'), 'run.command', lost),
    Port: givenText(file, 'run', 'network', 'port'),
    RuntimeEnvironmentVariables: pairs(file, 'env', 'value', lost),
    RuntimeEnvironmentSecrets: pairs(file, 'secrets', 'value-from', lost),
  })
}

function buildCommand(file: Given, lost: Loss[]): string | undefined {
  const what = 'build.commands.build'
  const given = givenAt(file, 'build', 'commands', 'build')
  const commands = (given?.kind === 'list' ? given.items : []).flatMap((item) => givenText(item) ?? [])
  if (commands.length > 1)
    lost.push({
      what,
      why: `Its ${commands.length} commands became one line with &&, since the API takes one BuildCommand.`,
    })
  return commands.length === 0 ? undefined : oneLine(commands.join(' && '), what, lost)
}

function oneLine(command: string | undefined, what: string, lost: Loss[]): string | undefined {
  if (command === undefined || !/[\n\r]/.test(command)) return command
  lost.push({ what, why: 'It has several lines, and a command of the API is one line.' })
  return undefined
}

/** A list of name and value of the file as the map of the API. */
function pairs(file: Given, key: string, valueKey: string, lost: Loss[]): Json | undefined {
  const list = givenAt(file, 'run', key)
  if (list?.kind !== 'list') {
    if (list && !(list.kind === 'scalar' && list.value === null))
      lost.push({ what: `run.${key}`, why: `It is no list of name and ${valueKey}.` })
    return undefined
  }
  const found = new Map<string, string>()
  for (const [index, item] of list.items.entries()) {
    const name = givenText(item, 'name')
    const value = givenText(item, valueKey)
    const what = `run.${key}[${index}]`
    if (name === undefined || value === undefined) lost.push({ what, why: `It lacks name or ${valueKey}.` })
    else {
      if (found.has(name)) lost.push({ what, why: `${name} stands twice; the last one counts.` })
      found.set(name, value)
    }
  }
  return found.size === 0 ? undefined : Object.fromEntries(found)
}
