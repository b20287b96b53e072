import { replace, suggestion } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'api-without-values',
  title: 'API needs its values',
  severity: 'error',
  why: 'With ConfigurationSource API App Runner ignores apprunner.yaml and takes everything from CodeConfigurationValues: without them nobody says which runtime builds the source.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_CodeConfiguration.html',
  kinds: ['create-service', 'update-service', 'source-configuration'],
  bad: `
{
  "ServiceName": "my-web-app",
  "SourceConfiguration": {
    "CodeRepository": {
      "RepositoryUrl": "https://github.com/example/app",
      "SourceCodeVersion": { "Type": "BRANCH", "Value": "main" },
      "CodeConfiguration": { "ConfigurationSource": «"API"» }
    },
    "AuthenticationConfiguration": {
      "ConnectionArn": "arn:aws:apprunner:us-east-1:210987654321:connection/my-connection"
    }
  }
}
`,
  good: `
{
  "ServiceName": "my-web-app",
  "SourceConfiguration": {
    "CodeRepository": {
      "RepositoryUrl": "https://github.com/example/app",
      "SourceCodeVersion": { "Type": "BRANCH", "Value": "main" },
      "CodeConfiguration": { "ConfigurationSource": "REPOSITORY" }
    },
    "AuthenticationConfiguration": {
      "ConnectionArn": "arn:aws:apprunner:us-east-1:210987654321:connection/my-connection"
    }
  }
}
`,
  *check(document) {
    const path = ['SourceConfiguration', 'CodeRepository', 'CodeConfiguration']
    const source = document.string(...path, 'ConfigurationSource')
    if (source?.value !== 'API' || document.entry(...path, 'CodeConfigurationValues')) return
    // Values in the wrong place are reported there.
    if (
      ['', 'SourceConfiguration'].some((key) =>
        document.entry(...(key ? [key] : []), 'CodeConfigurationValues'),
      )
    )
      return
    yield {
      at: source.range,
      message:
        'ConfigurationSource API takes everything from CodeConfigurationValues, and that is missing: write it beside this with at least Runtime, or set REPOSITORY, which reads apprunner.yaml.',
      fix: suggestion(replace('Read apprunner.yaml instead', source.range, '"REPOSITORY"')),
    }
  },
} satisfies Rule
