import type { LabDocument } from './document.ts'
import type { ScalarNode } from './node.ts'

/** Whether the service receives a text: CloudFormation and the command line make one of a number by themselves. */
export function isText(document: LabDocument, node: ScalarNode): boolean {
  return typeof node.value === 'string' || document.dialect === 'template'
}
