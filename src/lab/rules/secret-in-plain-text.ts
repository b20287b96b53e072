import { asSecret, placeholderArn, variablesOf } from '../environment.ts'
import { suggestion } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { looksSecret } from '../secrets.ts'

export default {
  id: 'secret-in-plain-text',
  title: 'Secrets are referred to, not written down',
  severity: 'warning',
  why: 'Plain variables can be read by everyone who sees the repository, the request or the console. A secret stays in Secrets Manager or the Parameter Store, and App Runner fetches it at each deployment.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/env-variable.html',
  kinds: ['apprunner-yaml', 'create-service', 'update-service', 'source-configuration'],
  bad: `
run:
  env:
    - name: LOG_LEVEL
      value: info
    - name: DB_PASSWORD
      value: «correct-horse-battery»
`,
  good: `
run:
  secrets:
    - name: DB_PASSWORD
      value-from: "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf:password::"
`,
  *check(document) {
    for (const variable of variablesOf(document)) {
      if (!looksSecret(variable.name, variable.value.text)) continue
      const build = variable.home[0] === 'build'
      const advice = build
        ? 'App Runner has no secrets for the build: let a build command fetch it, and replace this one, since it has been written down.'
        : 'Put a new one into Secrets Manager, since this has been written down, and refer to it by its ARN (the one in the fix is a placeholder).'
      yield {
        at: variable.value.range,
        message: `${variable.name} looks like a secret, and everybody who sees this text can read it. ${advice}`,
        fix: suggestion(
          asSecret(
            document,
            variable,
            placeholderArn(variable.name),
            `Move ${variable.name} to the secrets, with a placeholder ARN`,
          ),
        ),
      }
    }
  },
} satisfies Rule
