import { stringify } from 'yaml'
import type { Conversion } from './conversion.ts'
import { isMap, type Json, type JsonMap } from './request.ts'
import { YAML_STYLE } from './to-apprunner-yaml.ts'

/** Maps of the API that are lists of Name and Value in CloudFormation. */
const LISTS = new Set(['RuntimeEnvironmentVariables', 'RuntimeEnvironmentSecrets'])

/**
 * A template with the service as its only resource.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apprunner-service.html
 */
export function toCloudFormation(request: JsonMap): Conversion {
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: { Service: { Type: 'AWS::AppRunner::Service', Properties: propertiesOf(request) } },
  }
  return { text: stringify(template, YAML_STYLE), lost: [] }
}

function propertiesOf(value: Json): Json {
  if (!isMap(value)) return Array.isArray(value) ? value.map(propertiesOf) : value
  return Object.fromEntries(
    Object.entries(value).map(([key, below]) => [
      key,
      LISTS.has(key) && isMap(below)
        ? Object.entries(below).map(([Name, Value]) => ({ Name, Value }))
        : propertiesOf(below),
    ]),
  )
}
