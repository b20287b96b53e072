import { remove } from '../remove.ts'
import { replace, suggestion } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'repository-with-values',
  title: 'REPOSITORY ignores the values of the request',
  severity: 'error',
  why: 'With ConfigurationSource REPOSITORY App Runner reads apprunner.yaml and ignores CodeConfigurationValues without a word: port, variables and commands written there have no effect.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_CodeConfiguration.html',
  kinds: ['create-service', 'update-service', 'source-configuration'],
  bad: `
  "SourceConfiguration": {
    "CodeRepository": {
      "RepositoryUrl": "https://github.com/example/app",
      "SourceCodeVersion": { "Type": "BRANCH", "Value": "main" },
      "CodeConfiguration": {
        "ConfigurationSource": "REPOSITORY",
        «"CodeConfigurationValues"»: { "Runtime": "NODEJS_22", "Port": "3000" }
      }
    },
    "AuthenticationConfiguration": {
      "ConnectionArn": "arn:aws:apprunner:us-east-1:123456789012:connection/my-connection"
    }
  }
`,
  good: `
  "SourceConfiguration": {
    "CodeRepository": {
      "RepositoryUrl": "https://github.com/example/app",
      "SourceCodeVersion": { "Type": "BRANCH", "Value": "main" },
      "CodeConfiguration": { "ConfigurationSource": "REPOSITORY" }
    },
    "AuthenticationConfiguration": {
      "ConnectionArn": "arn:aws:apprunner:us-east-1:123456789012:connection/my-connection"
    }
  }
`,
  *check(document) {
    const path = ['SourceConfiguration', 'CodeRepository', 'CodeConfiguration']
    const source = document.string(...path, 'ConfigurationSource')
    const values = document.entry(...path, 'CodeConfigurationValues')
    if (source?.value !== 'REPOSITORY' || !values) return
    const edit = remove(document, [...path, 'CodeConfigurationValues'])
    yield {
      at: values.keyRange,
      message:
        'These values are ignored, since ConfigurationSource REPOSITORY reads apprunner.yaml: remove them, or set ConfigurationSource to API, which ignores the file instead.',
      ...(edit && { fix: { title: 'Remove the ignored values', edits: [edit], suggestion: true } }),
      alternatives: [suggestion(replace('Set ConfigurationSource to API', source.range, '"API"'))],
    }
  },
} satisfies Rule
