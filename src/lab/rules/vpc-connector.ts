import { replace } from '../problem.ts'
import { put } from '../put.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'vpc-connector',
  title: 'A VPC connector goes with EgressType VPC',
  severity: 'error',
  why: 'The connector is valid only while EgressType is VPC, and VPC means nothing without one. With it all outgoing traffic goes through the VPC, also that to the internet.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_EgressConfiguration.html',
  kinds: ['create-service', 'update-service'],
  bad: `
  "NetworkConfiguration": {
    "EgressConfiguration": {
      "EgressType": «"DEFAULT"»,
      "VpcConnectorArn": "arn:aws:apprunner:us-east-1:123456789012:vpcconnector/my-connector"
    }
  }
`,
  good: `
  "NetworkConfiguration": {
    "EgressConfiguration": {
      "EgressType": "VPC",
      "VpcConnectorArn": "arn:aws:apprunner:us-east-1:123456789012:vpcconnector/my-connector"
    }
  }
`,
  *check(document) {
    const path = ['NetworkConfiguration', 'EgressConfiguration']
    const type = document.string(...path, 'EgressType')
    const connector = document.entry(...path, 'VpcConnectorArn')
    if (connector && type?.value === 'DEFAULT') {
      const message =
        'A VPC connector is valid only with EgressType VPC: set it to VPC, or remove the connector.'
      yield { at: type.range, message, fix: replace('Set EgressType to VPC', type.range, '"VPC"') }
    } else if (connector && !document.entry(...path, 'EgressType')) {
      const edits = put(document, [...path, 'EgressType'], 'VPC')
      const message = 'This connector needs EgressType VPC beside it.'
      yield { at: connector.keyRange, message, fix: edits && { title: 'Insert EgressType VPC', edits } }
    } else if (!connector && type?.value === 'VPC') {
      yield {
        at: type.range,
        message: 'EgressType VPC needs VpcConnectorArn beside it, the connector that leads into the VPC.',
      }
    }
  },
} satisfies Rule
