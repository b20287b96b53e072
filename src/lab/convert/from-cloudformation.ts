import { refused, type Loss } from './conversion.ts'
import { requestOf } from './from-create-service.ts'
import { givenAt, givenText, type Given, type GivenEntry } from './given.ts'
import type { ReadRequest } from './request.ts'
import { readTemplate } from './template-tree.ts'

const SERVICE = 'AWS::AppRunner::Service'

/** The request that CloudFormation sends for the first App Runner service of a template. */
export function requestFromTemplate(text: string): ReadRequest | ReturnType<typeof refused> {
  const template = readTemplate(text)
  if (!template) return refused('This template is not valid YAML or JSON: mend it first.')
  const resources = givenAt(template, 'Resources')
  const all = resources?.kind === 'map' ? resources.entries : []
  const service = all.find(({ node }) => givenText(node, 'Type') === SERVICE)
  if (!service) return refused(`This template has no resource of the type ${SERVICE}.`)
  const lost: Loss[] = []
  const why = 'One App Runner service is converted, the first of the template.'
  for (const { key } of all) if (key !== service.key) lost.push({ what: `Resources.${key}`, why })
  for (const key of ['Outputs', 'Conditions', 'Mappings', 'Transform'])
    if (givenAt(template, key)) lost.push({ what: key, why: 'It belongs to the template.' })
  for (const entry of service.node.kind === 'map' ? service.node.entries : [])
    if (entry.key !== 'Type' && entry.key !== 'Properties')
      lost.push({
        what: `${service.key}.${entry.key}`,
        why: 'It tells CloudFormation how to treat the resource.',
      })
  const properties = givenAt(service.node, 'Properties') ?? { kind: 'map', entries: [] }
  return requestOf(withDefaults(properties, template, lost), lost)
}

/** With the default of each parameter in place of its `!Ref`. */
function withDefaults(node: Given, template: Given, lost: Loss[]): Given {
  if (node.kind === 'list')
    return { kind: 'list', items: node.items.map((item) => withDefaults(item, template, lost)) }
  if (node.kind === 'map')
    return {
      kind: 'map',
      entries: node.entries.map((entry): GivenEntry => ({
        key: entry.key,
        node: withDefaults(entry.node, template, lost),
      })),
    }
  if (node.kind !== 'open' || node.parameter === undefined) return node
  const value = givenAt(template, 'Parameters', node.parameter, 'Default')
  if (value?.kind !== 'scalar') return node
  lost.push({ what: node.written, why: `The default of the parameter, ${value.text}, stands in its place.` })
  return value
}
