import { asSecret, placeholderArn, variablesOf } from '../environment.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'no-interpolation',
  title: 'Values are taken as they stand',
  severity: 'warning',
  why: 'AWS documents no expansion of $NAME or ${NAME} in values. The application would receive the dollar sign and the name.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/env-variable.html',
  kinds: ['apprunner-yaml', 'create-service', 'update-service', 'source-configuration'],
  bad: `
run:
  env:
    - name: LOG_LEVEL
      value: info
    - name: DATABASE_URL
      value: «\${DATABASE_URL}»
`,
  good: `
run:
  secrets:
    - name: DATABASE_URL
      value-from: arn:aws:secretsmanager:us-east-1:123456789012:secret:database-url-AbCdEf
`,
  *check(document) {
    for (const variable of variablesOf(document)) {
      const name = /\$\{?([A-Za-z_]\w*)/.exec(variable.value.text)?.[1]
      if (name === undefined) continue
      const whole = /^\$\{?[A-Za-z_]\w*(?::?-[^}]*)?\}?$/.test(variable.value.text)
      yield {
        at: variable.value.range,
        message: `That App Runner replaces $${name} by a value is not documented: the application receives these characters as they stand. Write the value itself, or keep it in Secrets Manager and refer to it by its ARN (the one in the fix is a placeholder).`,
        fix: whole
          ? asSecret(
              document,
              variable,
              placeholderArn(variable.name),
              `Make ${variable.name} a secret, with a placeholder ARN`,
            )
          : undefined,
      }
    }
  },
} satisfies Rule
