import { schemaOf, stepInto, type Schema } from '../schema.ts'
import type { Conversion, Loss } from './conversion.ts'
import { hclKey, hclText } from './hcl.ts'
import { isMap, mapOf, textAt, type Json, type JsonMap } from './request.ts'

/**
 * An aws_apprunner_service of the Terraform provider "aws": the members of the API in snake case, structures as
 * blocks, variables and tags as maps.
 * Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/apprunner_service
 */
export function toTerraform(request: JsonMap): Conversion {
  const lost: Loss[] = []
  const body = linesOf(withTagMap(request, lost), schemaOf('create-service'), '  ')
  return { text: `resource "aws_apprunner_service" "service" {\n${body}}\n`, lost }
}

/** Tags are a list in the API and a map in Terraform. */
function withTagMap(request: JsonMap, lost: Loss[]): JsonMap {
  const { Tags: tags, ...rest } = request
  if (!Array.isArray(tags)) return request
  const map = new Map<string, string>()
  for (const [index, tag] of (tags as readonly Json[]).entries()) {
    const key = textAt(tag, 'Key')
    const what = `Tags[${index}]`
    if (key === undefined) lost.push({ what, why: 'It has no Key.' })
    else {
      if (map.has(key)) lost.push({ what, why: `The key ${key} stands twice; the last one counts.` })
      map.set(key, textAt(tag, 'Value') ?? '')
    }
  }
  return mapOf({ ...rest, Tags: Object.fromEntries(map) })
}

function linesOf(map: JsonMap, schema: Schema, indent: string): string {
  return Object.entries(map)
    .map(([member, value]) => {
      const name = snake(member)
      const child = stepInto(schema, member)
      if (!isMap(value)) return `${indent}${name} = ${literal(value)}\n`
      if (child?.properties) return `${indent}${name} {\n${linesOf(value, child, `${indent}  `)}${indent}}\n`
      return `${indent}${name} = ${mapLiteral(value, indent)}\n`
    })
    .join('')
}

function literal(value: Json): string {
  if (typeof value === 'string') return hclText(value)
  return Array.isArray(value) ? `[${value.map(literal).join(', ')}]` : String(value)
}

function mapLiteral(map: JsonMap, indent: string): string {
  const entries = Object.entries(map).map(([key, value]) => `${indent}  ${hclKey(key)} = ${literal(value)}\n`)
  return entries.length === 0 ? '{}' : `{\n${entries.join('')}${indent}}`
}

/** `RuntimeEnvironmentVariables` is `runtime_environment_variables`. */
function snake(member: string): string {
  return member.replaceAll(/(?<=[a-z0-9])[A-Z]/g, '_$&').toLowerCase()
}
