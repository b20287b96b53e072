import { put } from '../put.ts'
import type { Rule } from '../rule.ts'

const PLACEHOLDER = 'arn:aws:iam::123456789012:role/service-role/AppRunnerECRAccessRole'

export default {
  id: 'ecr-needs-access-role',
  title: 'An image in ECR needs an access role',
  severity: 'error',
  why: 'A private repository lets nobody in by itself. App Runner pulls the image with the access role, which trusts build.apprunner.amazonaws.com; ECR Public needs none.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_AuthenticationConfiguration.html',
  kinds: ['create-service', 'update-service', 'source-configuration'],
  bad: `
  "SourceConfiguration": {
    «"ImageRepository"»: {
      "ImageIdentifier": "123456789012.dkr.ecr.us-east-1.amazonaws.com/my-app:latest",
      "ImageRepositoryType": "ECR"
    }
  }
`,
  good: `
  "SourceConfiguration": {
    "ImageRepository": {
      "ImageIdentifier": "123456789012.dkr.ecr.us-east-1.amazonaws.com/my-app:latest",
      "ImageRepositoryType": "ECR"
    },
    "AuthenticationConfiguration": {
      "AccessRoleArn": "arn:aws:iam::123456789012:role/service-role/AppRunnerECRAccessRole"
    }
  }
`,
  *check(document) {
    const source = 'SourceConfiguration'
    const image = document.string(source, 'ImageRepository', 'ImageIdentifier')?.value ?? ''
    const type = document.string(source, 'ImageRepository', 'ImageRepositoryType')?.value
    const open = type === 'ECR_PUBLIC' || image.startsWith('public.ecr.aws/')
    const privateImage = type === 'ECR' || /\.dkr\.ecr\./.test(image)
    if (open || !privateImage || document.entry(source, 'AuthenticationConfiguration', 'AccessRoleArn'))
      return
    const edits = put(document, [source, 'AuthenticationConfiguration', 'AccessRoleArn'], PLACEHOLDER)
    yield {
      at: document.anchor(source, 'ImageRepository'),
      message:
        'An image in a private ECR repository needs AuthenticationConfiguration.AccessRoleArn, the role with which App Runner pulls it. The role of the fix is a placeholder: put your own in.',
      fix: edits && { title: 'Insert AccessRoleArn with a placeholder role', edits },
    }
  },
} satisfies Rule
