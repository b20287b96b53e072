import { replace } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'domain-is-a-name',
  title: 'A custom domain is a bare name',
  severity: 'error',
  why: 'The API wants app.example.com: no https://, no path, no port. A wildcard stands only at the front, as in *.example.com.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_AssociateCustomDomain.html',
  kinds: ['associate-custom-domain', 'disassociate-custom-domain'],
  bad: `
{
  "ServiceArn": "arn:aws:apprunner:us-east-1:210987654321:service/my-web-app",
  "DomainName": «"https://app.example.com/"»
}
`,
  good: `
{
  "ServiceArn": "arn:aws:apprunner:us-east-1:210987654321:service/my-web-app",
  "DomainName": "app.example.com"
}
`,
  *check(document) {
    const domain = document.string('DomainName')
    if (!domain || /^[A-Za-z0-9*.-]{1,255}$/.test(domain.value)) return
    const bare = domain.value
      .slice(0, 300)
      .replace(/^[a-z]+:\/\//i, '')
      .replace(/[:/?#].*$/, '')
    const right = /^[A-Za-z0-9*.-]{1,255}$/.test(bare) ? bare : undefined
    yield {
      at: domain.range,
      message: `${JSON.stringify(domain.value)} is no domain name: write it without https://, port and path${right === undefined ? '' : `, as ${right}`}.`,
      fix:
        right === undefined
          ? undefined
          : replace(`Change it to ${right}`, domain.range, JSON.stringify(right)),
    }
  },
} satisfies Rule
