import { asSecret, variablesOf } from '../environment.ts'
import type { Rule } from '../rule.ts'
import { isSecretArn } from '../secrets.ts'

export default {
  id: 'secret-arn-as-value',
  title: 'The ARN of a secret belongs to the secrets',
  severity: 'warning',
  why: 'Under the plain variables an ARN is only a text: the application would receive the ARN, not the secret. App Runner fetches what is listed under the secrets.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/env-variable.html',
  kinds: ['apprunner-yaml', 'create-service', 'update-service', 'source-configuration'],
  bad: `
run:
  env:
    - name: LOG_LEVEL
      value: info
    - name: DB_PASSWORD
      value: «arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf»
`,
  good: `
run:
  secrets:
    - name: DB_PASSWORD
      value-from: arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf
`,
  *check(document) {
    for (const variable of variablesOf(document)) {
      if (!isSecretArn(variable.value.text)) continue
      yield {
        at: variable.value.range,
        message: `${variable.name} would receive this ARN as it stands, not the secret that it names: list it under the secrets instead.`,
        fix: asSecret(document, variable, variable.value.text, `Move ${variable.name} to the secrets`),
      }
    }
  },
} satisfies Rule
