import type { DocumentKind } from './kinds.ts'
import { isJson } from './text-lines.ts'

/** The name that a file of this text would have where nobody gave it one. */
export function suggestedName(text: string, kind: DocumentKind | undefined): string {
  switch (kind) {
    case 'apprunner-yaml':
      return 'apprunner.yaml'
    case 'create-service':
    case 'update-service':
      return 'service.json'
    case 'cloudformation':
      return isJson(text) ? 'template.json' : 'template.yaml'
    case 'cli-command':
      return 'apprunner.sh'
    case 'terraform':
      return 'main.tf'
    case 'dockerfile':
      return 'Dockerfile'
    default:
      return isJson(text) ? `${kind ?? 'configuration'}.json` : 'configuration.txt'
  }
}
