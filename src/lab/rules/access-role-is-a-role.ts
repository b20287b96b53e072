import { replace } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'access-role-is-a-role',
  title: 'The access role is an IAM role',
  severity: 'error',
  why: 'AccessRoleArn and InstanceRoleArn take the ARN of a role, arn:aws:iam::<account>:role/<name>. A bare name, a policy or an instance profile is refused.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_AuthenticationConfiguration.html',
  kinds: ['create-service', 'update-service', 'source-configuration'],
  bad: `
  "InstanceConfiguration": { "InstanceRoleArn": «"arn:aws:iam::210987654321:policy/my-policy"» }
`,
  good: `
  "InstanceConfiguration": { "InstanceRoleArn": "arn:aws:iam::210987654321:role/my-instance-role" }
`,
  *check(document) {
    for (const path of ROLES) {
      const role = document.string(...path)
      if (!role || /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(role.value)) continue
      const bare = /^[\w+=,.@-]{1,64}$/.test(role.value)
      const what =
        /:iam::\d{12}:([\w-]+)\//.exec(role.value)?.[1] ?? (bare ? 'bare name' : 'text of another form')
      const right = `arn:aws:iam::123456789012:role/${role.value}`
      yield {
        at: role.range,
        message: `${path.at(-1)} takes the ARN of a role, arn:aws:iam::<account>:role/<name>; this is ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}.`,
        fix: bare
          ? replace('Write it as an ARN, with a placeholder account', role.range, JSON.stringify(right))
          : undefined,
      }
    }
  },
} satisfies Rule

const ROLES = [
  ['SourceConfiguration', 'AuthenticationConfiguration', 'AccessRoleArn'],
  ['InstanceConfiguration', 'InstanceRoleArn'],
] as const
