import { replace } from '../problem.ts'
import { letters } from '../spelling.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'provider-type',
  title: 'A connection leads to GitHub or Bitbucket',
  severity: 'error',
  why: 'App Runner reads source code from GitHub and Bitbucket only. GitLab, CodeCommit and others are not among the providers: build an image from them and push it to ECR.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_CreateConnection.html',
  kinds: ['create-connection'],
  bad: `
{
  "ConnectionName": "my-connection",
  "ProviderType": «"GitHub"»
}
`,
  good: `
{
  "ConnectionName": "my-connection",
  "ProviderType": "GITHUB"
}
`,
  *check(document) {
    const provider = document.string('ProviderType')
    if (!provider || PROVIDERS.includes(provider.value)) return
    const meant = PROVIDERS.find((name) => letters(provider.value).startsWith(letters(name)))
    const instead =
      meant === undefined ? ' From any other repository build an image and push it to Amazon ECR.' : ''
    yield {
      at: provider.range,
      message: `${JSON.stringify(provider.value)} is not a provider that App Runner knows: write GITHUB or BITBUCKET, in capitals.${instead}`,
      fix:
        meant === undefined
          ? undefined
          : replace(`Change it to ${meant}`, provider.range, JSON.stringify(meant)),
    }
  },
} satisfies Rule

const PROVIDERS: readonly string[] = ['GITHUB', 'BITBUCKET']
