import { picked } from '../../base/dice.ts'
import { plainProse } from '../../content/plain-prose.ts'
import type { Choice, Family } from '../family.ts'
import { accountIn, regionIn, serviceNameIn } from '../stories.ts'

export default {
  id: 'role-for-a-purpose',
  title: 'Which role, trusted by whom?',
  summary: 'App Runner’s two roles and the two principals that assume them, and the roles of its neighbours.',
  topic: 'security',
  facts: [
    'security.two-roles',
    'security.access-role',
    'security.instance-role',
    'security.secret-permissions',
    'security.ecs-secret-role',
  ],
  tasks: ['saa-c03/1.1', 'dva-c02/2.1', 'dva-c03/2.1'],
  adjacent: true,
  difficulty: 'medium',
  draw(dice) {
    const right = picked(PURPOSES, dice)
    const account = accountIn(dice)
    const region = regionIn(dice)
    return {
      stem: plainProse(
        `${right.story(serviceNameIn(dice), account, region)}\n\nWhich role needs the permission, and which service principal has to be trusted to assume it?`,
      ),
      right: { ...ROLES[right.role], id: right.role, why: `${right.because} ${ROLES[right.role].use}` },
      wrong: ORDER[right.role].map((role): Choice => ({
        id: role,
        text: ROLES[role].text,
        why: ROLES[role].use,
      })),
    }
  },
} satisfies Family

type RoleName = keyof typeof ROLES

/** Sources: https://docs.aws.amazon.com/apprunner/latest/dg/security_iam_service-with-iam.html and the ECS guide on task roles. */
const ROLES = {
  access: {
    text: 'The access role, trusting `build.apprunner.amazonaws.com`',
    use: 'App Runner pulls images from a private ECR repository with its access role, and does nothing else with it.',
  },
  instance: {
    text: 'The instance role, trusting `tasks.apprunner.amazonaws.com`',
    use: 'The instance role is what the application’s own calls of AWS run under, and what reads the secrets that the service references.',
  },
  'access-for-tasks': {
    text: 'The access role, trusting `tasks.apprunner.amazonaws.com`',
    use: 'The two are mixed up here: `tasks.apprunner.amazonaws.com` assumes the instance role.',
  },
  'instance-for-build': {
    text: 'The instance role, trusting `build.apprunner.amazonaws.com`',
    use: 'The two are mixed up here: `build.apprunner.amazonaws.com` assumes the access role.',
  },
  execution: {
    text: 'The task execution role, trusting `ecs-tasks.amazonaws.com`',
    use: 'The task execution role belongs to Amazon ECS: its agent pulls images and reads secrets with it.',
  },
  task: {
    text: 'The task role, trusting `ecs-tasks.amazonaws.com`',
    use: 'The task role belongs to Amazon ECS: the containers’ own calls of AWS run under it.',
  },
} as const

const ORDER: Readonly<Record<'access' | 'instance' | 'execution' | 'task', readonly RoleName[]>> = {
  access: ['instance', 'access-for-tasks', 'execution'],
  instance: ['access', 'instance-for-build', 'execution'],
  execution: ['task', 'instance', 'access'],
  task: ['execution', 'instance', 'instance-for-build'],
}

const PURPOSES: readonly {
  readonly role: keyof typeof ORDER
  readonly because: string
  readonly story: (name: string, account: string, region: string) => string
}[] = [
  {
    role: 'access',
    because: 'Pulling happens before any instance runs.',
    story: (name, account, region) =>
      `An App Runner service is to run the image \`${account}.dkr.ecr.${region}.amazonaws.com/${name}:1\` from a private repository.`,
  },
  {
    role: 'instance',
    because: 'App Runner fetches the value for the running instances.',
    story: (name, account, region) =>
      `The App Runner service \`${name}\` names the secret \`arn:aws:secretsmanager:${region}:${account}:secret:${name}-db-Ab12Cd\` in its \`RuntimeEnvironmentSecrets\`.`,
  },
  {
    role: 'instance',
    because: 'The code itself makes the call.',
    story: (name, account, region) =>
      `The code of the App Runner service \`${name}\` writes to the DynamoDB table \`arn:aws:dynamodb:${region}:${account}:table/${name}\`.`,
  },
  {
    role: 'instance',
    because: 'The code itself makes the call.',
    story: (name, account, region) =>
      `The code of the App Runner service \`${name}\` sends messages to the queue \`arn:aws:sqs:${region}:${account}:${name}\`.`,
  },
  {
    role: 'execution',
    because: 'On ECS the agent fetches secrets before the container starts.',
    story: (name, account, region) =>
      `A task of Amazon ECS on Fargate names the secret \`arn:aws:secretsmanager:${region}:${account}:secret:${name}-db-Ab12Cd\` in the \`secrets\` of its container definition.`,
  },
  {
    role: 'task',
    because: 'On ECS the containers’ own calls have a role of their own.',
    story: (name, account, region) =>
      `The code in a task of Amazon ECS on Fargate reads objects of the bucket \`${name}-${account}\` in ${region}.`,
  },
]
