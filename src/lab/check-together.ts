import type { TextRange } from '../base/text-range.ts'
import { requestsOf, type LabDocument } from './document.ts'
import { readDocument } from './read-document.ts'
import { isOpaque } from './node.ts'
import { variablesOf } from './environment.ts'
import { replace, type Fix, type Problem } from './problem.ts'
import { put } from './put.ts'
import type { CheckContext } from './rule.ts'
import { runtimeNamed } from './runtimes.ts'

/** What two documents of one service have against each other, each problem at its place in its own text. */
export interface Together {
  readonly yaml: readonly Problem[]
  readonly request: readonly Problem[]
}

const SOURCE = ['SourceConfiguration', 'CodeRepository'] as const
const CONFIGURATION = [...SOURCE, 'CodeConfiguration'] as const
const VALUES = [...CONFIGURATION, 'CodeConfigurationValues'] as const

interface Pair {
  readonly file: LabDocument
  readonly request: LabDocument
  readonly ofFile: Problem[]
  readonly ofRequest: Problem[]
}

/**
 * Compares an apprunner.yaml with the request that creates its service: JSON, a template or a command. Only one of the
 * two is in force, so wherever both say something and differ, one of them is not what happens. What is wrong with
 * either by itself is said by `check`.
 */
export function checkTogether(yamlText: string, requestText: string, context: CheckContext): Together {
  const file = readDocument(yamlText, 'apprunner-yaml')
  const holder = readDocument(requestText, context.kind === 'apprunner-yaml' ? undefined : context.kind)
  const request = requestsOf(holder).find((part) => part.node('SourceConfiguration') !== undefined)
  if (file.kind !== 'apprunner-yaml' || !file.root || !request) return { yaml: [], request: [] }
  const pair: Pair = { file, request, ofFile: [], ofRequest: [] }
  sources(pair)
  runtimes(pair)
  ports(pair)
  commands(pair)
  variables(pair)
  roles(pair)
  return { yaml: pair.ofFile, request: pair.ofRequest.map((problem) => writtenIn(request, problem)) }
}

function writtenIn(request: LabDocument, problem: Problem): Problem {
  return { ...problem, fixes: problem.fixes.flatMap((fix) => request.written(fix) ?? []) }
}

/** Where a problem stands, and what it contradicts in the other text. */
interface Places {
  readonly at: TextRange
  readonly beside: TextRange | undefined
}

function problemAt(
  id: string,
  severity: Problem['severity'],
  { at, beside }: Places,
  message: string,
  fix?: Fix | undefined,
): Problem {
  return { rule: `together-${id}`, severity, message, range: at, beside, fixes: fix ? [fix] : [] }
}

/** Which of the two documents App Runner reads at all. */
function sources({ file, request, ofFile, ofRequest }: Pair): void {
  const image = request.map('SourceConfiguration', 'ImageRepository')
  if (image) {
    const message =
      'The request runs an image, and an image service reads no apprunner.yaml: nothing in this file has an effect.'
    ofFile.push(
      problemAt(
        'image',
        'error',
        { at: file.anchor(), beside: request.anchor('SourceConfiguration', 'ImageRepository') },
        message,
      ),
    )
    return
  }
  const source = request.string(...CONFIGURATION, 'ConfigurationSource')
  if (source?.value !== 'API') return
  const message =
    'ConfigurationSource API ignores the apprunner.yaml beside this request: set it to REPOSITORY, or remove the file.'
  const fix = replace('Read apprunner.yaml: set REPOSITORY', source.range, '"REPOSITORY"')
  ofRequest.push(
    problemAt('configuration-source', 'error', { at: source.range, beside: file.anchor() }, message, fix),
  )
}

function runtimes({ file, request, ofRequest }: Pair): void {
  const ours = file.string('runtime')
  const theirs = request.string(...VALUES, 'Runtime')
  const runtime = runtimeNamed(ours?.value)
  if (!ours || !theirs || !runtime || theirs.value === runtime.api) return
  const spelled = theirs.value === runtime.id
  const message = spelled
    ? `${theirs.value} is the spelling of apprunner.yaml; the API calls the same runtime ${runtime.api}.`
    : `The request builds with ${theirs.value}, apprunner.yaml with ${ours.value} (${runtime.api} in the API): only one of them is in force.`
  const fix = replace(`Change it to ${runtime.api}`, theirs.range, JSON.stringify(runtime.api))
  ofRequest.push(
    problemAt(
      'runtime',
      spelled ? 'error' : 'warning',
      { at: theirs.range, beside: ours.range },
      message,
      fix,
    ),
  )
}

const DEFAULT_PORT = '8080'

function ports(pair: Pair): void {
  const { file, request, ofRequest } = pair
  const ours = file.string('run', 'network', 'port')
  const theirs = request.string(...VALUES, 'Port')
  const port = ours?.value ?? DEFAULT_PORT
  if (!/^\d{1,5}$/.test(port) || (theirs?.value ?? DEFAULT_PORT) === port) return
  if (!theirs) return portMissing(pair, port)
  const message = `The request sends traffic to port ${theirs.value}, apprunner.yaml to ${port}${ours ? '' : ', the default'}: the application can listen on one of them only.`
  const fix = replace(`Use ${port} here as well`, theirs.range, JSON.stringify(port))
  ofRequest.push(problemAt('port', 'warning', { at: theirs.range, beside: ours?.range }, message, fix))
}

/** Values without a port mean the default, whatever the file says. */
function portMissing({ file, request, ofRequest }: Pair, port: string): void {
  if (!request.map(...VALUES) || request.entry(...VALUES, 'Port')) return
  const message = `The values of this request have no Port and so mean ${DEFAULT_PORT}, but apprunner.yaml sends traffic to ${port}: the application can listen on one of them only.`
  const edits = put(request, [...VALUES, 'Port'], port)
  const fix = edits && { title: `Insert Port ${port}`, edits }
  ofRequest.push(
    problemAt(
      'port',
      'warning',
      { at: request.anchor(...VALUES), beside: file.anchor('run', 'network', 'port') },
      message,
      fix,
    ),
  )
}

function commands({ file, request, ofRequest }: Pair): void {
  const ours = file.string('run', 'command')
  const theirs = request.string(...VALUES, 'StartCommand')
  if (!ours || !theirs || ours.value.trim() === theirs.value.trim() || /[\n\r]/.test(ours.value)) return
  const message = `The request starts the application by another command than apprunner.yaml (${ours.value}): only one of them is in force.`
  const fix = replace('Use the command of apprunner.yaml', theirs.range, JSON.stringify(ours.value))
  ofRequest.push(problemAt('command', 'warning', { at: theirs.range, beside: ours.range }, message, fix))
}

/** A name that both set, or that one has as a secret and the other in plain text. */
function variables({ file, request, ofFile, ofRequest }: Pair): void {
  const ours = new Map(variablesOf(file).flatMap((one) => (one.home[0] === 'run' ? [[one.name, one]] : [])))
  const theirs = variablesOf(request)
  const ourSecrets = secretNames(file)
  const theirSecrets = secretNames(request)
  for (const variable of theirs) {
    const own = ours.get(variable.name)
    if (ourSecrets.has(variable.name)) {
      const message = `${variable.name} stands here in plain text, and apprunner.yaml fetches it as a secret: remove it here.`
      ofRequest.push(
        problemAt(
          'secret',
          'warning',
          { at: variable.nameRange, beside: file.anchor('run', 'secrets') },
          message,
        ),
      )
    } else if (own && own.value.text !== variable.value.text) {
      const message = `${variable.name} has another value in apprunner.yaml (${own.value.text}): only one of them is in force.`
      ofRequest.push(
        problemAt('variable', 'warning', { at: variable.nameRange, beside: own.nameRange }, message),
      )
    } else if (own) {
      const message = `${variable.name} stands in apprunner.yaml as well, with the same value: keep it in one place.`
      ofRequest.push(
        problemAt('variable', 'info', { at: variable.nameRange, beside: own.nameRange }, message),
      )
    }
  }
  for (const [name, variable] of ours) {
    if (!theirSecrets.has(name)) continue
    const message = `${name} stands here in plain text, and the request fetches it as a secret: remove it here.`
    const beside = request.anchor(...VALUES, 'RuntimeEnvironmentSecrets')
    ofFile.push(problemAt('secret', 'warning', { at: variable.nameRange, beside }, message))
  }
}

function secretNames(document: LabDocument): ReadonlySet<string> {
  const listed = document.list('run', 'secrets')?.items ?? []
  const own = listed.flatMap((_, index) => document.string('run', 'secrets', index, 'name')?.value ?? [])
  const node = document.node(...VALUES, 'RuntimeEnvironmentSecrets')
  const theirs =
    node?.kind === 'map'
      ? node.entries.map(({ key }) => key)
      : node?.kind === 'list'
        ? node.items.flatMap(
            (_, index) => document.string(...VALUES, 'RuntimeEnvironmentSecrets', index, 'Name')?.value ?? [],
          )
        : []
  return new Set([...own, ...theirs])
}

/** Secrets are fetched with the permissions of the instance role. */
function roles({ file, request, ofRequest }: Pair): void {
  const role = request.entry('InstanceConfiguration', 'InstanceRoleArn')
  const instance = request.node('InstanceConfiguration')
  if ((file.list('run', 'secrets')?.items.length ?? 0) === 0 || role || isOpaque(instance)) return
  if (request.kind !== 'create-service') return
  const message =
    'apprunner.yaml fetches secrets, and App Runner does so with the instance role: InstanceConfiguration.InstanceRoleArn is missing here.'
  const at = instance ? request.anchor('InstanceConfiguration') : request.anchor('SourceConfiguration')
  ofRequest.push(
    problemAt('instance-role', 'warning', { at, beside: file.anchor('run', 'secrets') }, message),
  )
}
