import { replace } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'image-type-matches',
  title: 'The repository type fits the image',
  severity: 'error',
  why: 'public.ecr.aws is ECR_PUBLIC, an address with an account number is ECR. The type decides whether App Runner logs in with the access role.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_ImageRepository.html',
  kinds: ['create-service', 'update-service', 'source-configuration'],
  bad: `
  "SourceConfiguration": {
    "ImageRepository": {
      "ImageIdentifier": "public.ecr.aws/aws-containers/hello-app-runner:latest",
      "ImageRepositoryType": «"ECR"»
    }
  }
`,
  good: `
  "SourceConfiguration": {
    "ImageRepository": {
      "ImageIdentifier": "public.ecr.aws/aws-containers/hello-app-runner:latest",
      "ImageRepositoryType": "ECR_PUBLIC"
    }
  }
`,
  *check(document) {
    const image = document.string('SourceConfiguration', 'ImageRepository', 'ImageIdentifier')?.value ?? ''
    const type = document.string('SourceConfiguration', 'ImageRepository', 'ImageRepositoryType')
    const right = image.startsWith('public.ecr.aws/')
      ? 'ECR_PUBLIC'
      : /\.dkr\.ecr\./.test(image)
        ? 'ECR'
        : undefined
    if (!type || !right || type.value === right || !['ECR', 'ECR_PUBLIC'].includes(type.value)) return
    yield {
      at: type.range,
      message: `The image lies in ${right === 'ECR' ? 'a private ECR repository' : 'ECR Public'}, so its type is ${right}, not ${type.value}.`,
      fix: replace(`Change it to ${right}`, type.range, JSON.stringify(right)),
    }
  },
} satisfies Rule
