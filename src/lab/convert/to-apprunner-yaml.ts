import { stringify } from 'yaml'
import { runtimeNamed } from '../runtimes.ts'
import { refused, type Converted, type Loss } from './conversion.ts'
import { at, isMap, mapOf, textAt, textsAt, type Json, type JsonMap } from './request.ts'

const VALUES = [
  'SourceConfiguration',
  'CodeRepository',
  'CodeConfiguration',
  'CodeConfigurationValues',
] as const

/** Quoted as YAML 1.1 needs it too: readers of either version find the same texts. */
export const YAML_STYLE = { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false } as const

/** The apprunner.yaml that says what the CodeConfigurationValues of a request say. */
export function toApprunnerYaml(request: JsonMap): Converted {
  if (at(request, 'SourceConfiguration', 'ImageRepository') !== undefined)
    return refused('This service runs an image, and an image service reads no apprunner.yaml.')
  const values = at(request, ...VALUES)
  if (!isMap(values))
    return refused(
      'There are no CodeConfigurationValues to write into an apprunner.yaml: with ConfigurationSource REPOSITORY the file in the repository says all of it.',
    )
  const lost: Loss[] = [...settingsOfService(request)]
  const name = textAt(values, 'Runtime')
  const runtime = runtimeNamed(name)
  if (!runtime)
    return refused(
      `${name ?? 'No Runtime'} is not a runtime of App Runner, and an apprunner.yaml requires one.`,
    )
  const port = textAt(values, 'Port')
  const file = {
    runtime: runtime.id,
    build: { commands: { build: [command(values, 'BuildCommand', 'echo "No build step"', lost)] } },
    run: mapOf({
      command: command(values, 'StartCommand', 'echo "No start command"', lost),
      network: port === undefined ? undefined : { port: /^[1-9]\d{0,4}$/.test(port) ? Number(port) : port },
      env: pairs(values, 'RuntimeEnvironmentVariables', 'value'),
      secrets: pairs(values, 'RuntimeEnvironmentSecrets', 'value-from'),
    }),
  }
  return { kind: 'converted', text: `version: 1.0\n${stringify(file, YAML_STYLE)}`, lost }
}

/** Everything beside the values belongs to the service, whatever its file says. */
function settingsOfService(request: JsonMap): Loss[] {
  const why = 'An apprunner.yaml has no settings of the service: it stays in the request.'
  const top = Object.keys(request).filter((key) => key !== 'SourceConfiguration')
  const source = at(request, 'SourceConfiguration')
  const beside = isMap(source) ? Object.keys(source).filter((key) => key !== 'CodeRepository') : []
  const code = at(source, 'CodeRepository')
  const repository = isMap(code) ? Object.keys(code).filter((key) => key !== 'CodeConfiguration') : []
  const kept = [
    ...top,
    ...beside.map((key) => `SourceConfiguration.${key}`),
    ...repository.map((key) => `SourceConfiguration.CodeRepository.${key}`),
  ].map((what) => ({ what, why }))
  const choice = 'SourceConfiguration.CodeRepository.CodeConfiguration.ConfigurationSource'
  return [...kept, { what: choice, why: 'Set it to REPOSITORY, so that App Runner reads the file.' }]
}

function command(values: JsonMap, key: string, instead: string, lost: Loss[]): string {
  const given = textAt(values, key)
  if (given !== undefined) return given
  lost.push({
    what: key,
    why: `The request has none and an apprunner.yaml requires one: ${instead} stands there.`,
  })
  return instead
}

function pairs(values: JsonMap, key: string, valueKey: string): Json | undefined {
  const texts = textsAt(values, key)
  return texts.length === 0 ? undefined : texts.map(([name, text]) => ({ name, [valueKey]: text }))
}
