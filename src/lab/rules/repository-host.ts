import type { Rule } from '../rule.ts'

export default {
  id: 'repository-host',
  title: 'The code lies in GitHub or Bitbucket',
  severity: 'error',
  why: 'App Runner connects to GitHub and Bitbucket only. For code elsewhere, build an image in your own pipeline and push it to ECR.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/service-source-code.html',
  kinds: ['create-service', 'update-service', 'source-configuration'],
  bad: `
  "SourceConfiguration": {
    "CodeRepository": {
      "RepositoryUrl": «"https://gitlab.com/example/app"»,
      "SourceCodeVersion": { "Type": "BRANCH", "Value": "main" },
      "CodeConfiguration": { "ConfigurationSource": "REPOSITORY" }
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
    const url = document.string('SourceConfiguration', 'CodeRepository', 'RepositoryUrl')
    const host = /^(?:https?:\/\/|git@|ssh:\/\/)(?:[^@/]*@)?([\w.-]+)/.exec(url?.value ?? '')?.[1]
    if (!url || host === undefined || /(?:^|\.)(?:github|bitbucket)\./.test(host)) return
    yield {
      at: url.range,
      message: `App Runner connects to GitHub and Bitbucket only, not to ${host}: mirror the repository there, or build an image and push it to ECR.`,
    }
  },
} satisfies Rule
