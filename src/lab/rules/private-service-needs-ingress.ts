import type { Rule } from '../rule.ts'

export default {
  id: 'private-service-needs-ingress',
  title: 'A private service needs a VPC ingress connection',
  severity: 'info',
  why: 'With IsPubliclyAccessible false nobody reaches the service from the internet. From a VPC it is reached only after a VPC ingress connection has been created, with an interface endpoint for apprunner.requests.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/network-pl.html',
  kinds: ['create-service', 'update-service'],
  bad: `
  "NetworkConfiguration": {
    "IngressConfiguration": { "IsPubliclyAccessible": «false» }
  }
`,
  good: `
  "NetworkConfiguration": {
    "IngressConfiguration": { "IsPubliclyAccessible": true }
  }
`,
  *check(document) {
    const open = document.boolean('NetworkConfiguration', 'IngressConfiguration', 'IsPubliclyAccessible')
    if (open?.value !== false) return
    yield {
      at: open.range,
      message:
        'A private service is reached only through a VPC ingress connection: create one (create-vpc-ingress-connection) once the service runs.',
    }
  },
} satisfies Rule
