import { replace } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'auto-deploy-needs-private-ecr',
  title: 'ECR Public has no automatic deployments',
  severity: 'warning',
  why: 'App Runner hears of a new image only from ECR of the same account. For ECR Public, and for ECR of another account, automatic deployment is not available, and its default is false.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/manage-deploy.html',
  kinds: ['create-service', 'update-service', 'source-configuration'],
  bad: `
  "SourceConfiguration": {
    "ImageRepository": {
      "ImageIdentifier": "public.ecr.aws/aws-containers/hello-app-runner:latest",
      "ImageRepositoryType": "ECR_PUBLIC"
    },
    "AutoDeploymentsEnabled": «true»
  }
`,
  good: `
  "SourceConfiguration": {
    "ImageRepository": {
      "ImageIdentifier": "public.ecr.aws/aws-containers/hello-app-runner:latest",
      "ImageRepositoryType": "ECR_PUBLIC"
    },
    "AutoDeploymentsEnabled": false
  }
`,
  *check(document) {
    const enabled = document.boolean('SourceConfiguration', 'AutoDeploymentsEnabled')
    const image = document.string('SourceConfiguration', 'ImageRepository', 'ImageIdentifier')?.value ?? ''
    const type = document.string('SourceConfiguration', 'ImageRepository', 'ImageRepositoryType')?.value
    if (!enabled?.value || (type !== 'ECR_PUBLIC' && !image.startsWith('public.ecr.aws/'))) return
    yield {
      at: enabled.range,
      message:
        'App Runner offers no automatic deployments for ECR Public: set this to false and start deployments yourself.',
      fix: replace('Set it to false', enabled.range, 'false'),
    }
  },
} satisfies Rule
