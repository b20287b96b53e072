import { replace } from '../problem.ts'
import { put } from '../put.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'wildcard-without-www',
  title: 'A wildcard domain has no www subdomain',
  severity: 'error',
  why: 'EnableWWWSubdomain adds www. before the domain, and its default is true. With a wildcard domain it cannot be used, so it has to be set to false.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_AssociateCustomDomain.html',
  kinds: ['associate-custom-domain'],
  bad: `
{
  "ServiceArn": "arn:aws:apprunner:us-east-1:210987654321:service/my-web-app",
  "DomainName": "*.example.com",
  "EnableWWWSubdomain": «true»
}
`,
  good: `
{
  "ServiceArn": "arn:aws:apprunner:us-east-1:210987654321:service/my-web-app",
  "DomainName": "*.example.com",
  "EnableWWWSubdomain": false
}
`,
  *check(document) {
    const domain = document.string('DomainName')
    if (!domain?.value.startsWith('*.')) return
    const www = document.boolean('EnableWWWSubdomain')
    if (www?.value === true) {
      yield {
        at: www.range,
        message: 'A wildcard domain cannot have the www subdomain: set EnableWWWSubdomain to false.',
        fix: replace(
          'Set it to false',
          www.range,
          document.dialect === 'command' ? '--no-enable-www-subdomain' : 'false',
        ),
      }
    } else if (!document.entry('EnableWWWSubdomain')) {
      const edits = document.dialect === 'command' ? undefined : put(document, ['EnableWWWSubdomain'], false)
      yield {
        at: domain.range,
        message:
          'EnableWWWSubdomain is true unless it says otherwise, and a wildcard domain cannot have the www subdomain: set it to false.',
        fix: edits && { title: 'Insert EnableWWWSubdomain false', edits },
      }
    }
  },
} satisfies Rule
