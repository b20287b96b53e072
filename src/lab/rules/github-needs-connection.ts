import { put } from '../put.ts'
import type { Rule } from '../rule.ts'

const PLACEHOLDER = 'arn:aws:apprunner:us-east-1:123456789012:connection/my-connection'

export default {
  id: 'github-needs-connection',
  title: 'A GitHub repository needs a connection',
  severity: 'error',
  why: 'App Runner reads a repository through a connection that somebody has authorised once in the console. AWS documents it as required for GitHub; Bitbucket is reached through a connection as well.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_AuthenticationConfiguration.html',
  kinds: ['create-service', 'update-service', 'source-configuration'],
  bad: `
  "SourceConfiguration": {
    «"CodeRepository"»: {
      "RepositoryUrl": "https://github.com/example/app",
      "SourceCodeVersion": { "Type": "BRANCH", "Value": "main" },
      "CodeConfiguration": { "ConfigurationSource": "REPOSITORY" }
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
    const source = 'SourceConfiguration'
    if (
      !document.map(source, 'CodeRepository') ||
      document.entry(source, 'AuthenticationConfiguration', 'ConnectionArn')
    )
      return
    // A connection in the wrong place is reported there.
    if (
      document.entry(source, 'CodeRepository', 'ConnectionArn') ||
      document.entry(source, 'ConnectionArn') ||
      document.entry('ConnectionArn')
    )
      return
    const edits = put(document, [source, 'AuthenticationConfiguration', 'ConnectionArn'], PLACEHOLDER)
    yield {
      at: document.anchor(source, 'CodeRepository'),
      message:
        'A code repository needs AuthenticationConfiguration.ConnectionArn, the connection through which App Runner reads it. The ARN of the fix is a placeholder: put your own in.',
      fix: edits && { title: 'Insert ConnectionArn with a placeholder', edits },
    }
  },
} satisfies Rule
