import { put } from '../put.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'code-configuration-required',
  title: 'A new code service says where its configuration is',
  severity: 'error',
  why: 'The schema of the API leaves CodeConfiguration optional because UpdateService shares it; its documentation requires it for CreateService.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_CodeRepository.html',
  kinds: ['create-service'],
  bad: `
  "SourceConfiguration": {
    «"CodeRepository"»: {
      "RepositoryUrl": "https://github.com/example/app",
      "SourceCodeVersion": { "Type": "BRANCH", "Value": "main" }
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
    const path = ['SourceConfiguration', 'CodeRepository']
    const code = document.map(...path)
    const strays = [
      ['ConfigurationSource'],
      ['SourceConfiguration', 'ConfigurationSource'],
      [...path, 'ConfigurationSource'],
    ]
    if (
      !code ||
      document.entry(...path, 'CodeConfiguration') ||
      strays.some((stray) => document.entry(...stray))
    )
      return
    const edits = put(document, [...path, 'CodeConfiguration', 'ConfigurationSource'], 'REPOSITORY')
    yield {
      at: document.anchor(...path),
      message:
        'CodeRepository lacks CodeConfiguration, which CreateService requires: with ConfigurationSource REPOSITORY App Runner reads apprunner.yaml, with API it takes CodeConfigurationValues of this request.',
      fix: edits && { title: 'Insert CodeConfiguration, reading apprunner.yaml', edits },
    }
  },
} satisfies Rule
