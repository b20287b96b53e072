import type { Edit, Fix } from '../problem.ts'
import type { LabDocument } from '../document.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'image-identifier',
  title: 'The image lies in ECR or ECR Public',
  severity: 'error',
  why: 'App Runner pulls from Amazon ECR and Amazon ECR Public only. An image of Docker Hub, GitHub or any other registry has to be pushed to ECR first; the official images of Docker Hub also lie under public.ecr.aws/docker/library.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/service-source-image.html',
  kinds: ['create-service', 'update-service', 'source-configuration'],
  bad: `
  "SourceConfiguration": {
    "ImageRepository": {
      "ImageIdentifier": «"nginx:latest"»,
      "ImageRepositoryType": "ECR_PUBLIC"
    }
  }
`,
  good: `
  "SourceConfiguration": {
    "ImageRepository": {
      "ImageIdentifier": "public.ecr.aws/docker/library/nginx:latest",
      "ImageRepositoryType": "ECR_PUBLIC"
    }
  }
`,
  *check(document) {
    const image = document.string(...IMAGE, 'ImageIdentifier')
    if (!image || /\.dkr\.ecr\.|^public\.ecr\.aws\//.test(image.value) || image.value.startsWith('arn:aws'))
      return
    const registry =
      /^([\w-]+(?:\.[\w-]+)+(?::\d+)?|localhost(?::\d+)?)\//.exec(image.value)?.[1] ?? 'Docker Hub'
    yield {
      at: image.range,
      message: `${image.value || 'This'} names an image of ${registry}, and App Runner pulls only from Amazon ECR (…dkr.ecr.<region>.amazonaws.com/…) and ECR Public (public.ecr.aws/…): push it to ECR and name it there.`,
      fix: officialImage(document, image.value),
    }
  },
} satisfies Rule

const IMAGE = ['SourceConfiguration', 'ImageRepository'] as const

/** Official images have a copy in ECR Public; for others only their owner knows a place. */
function officialImage(document: LabDocument, written: string): Fix | undefined {
  const name = /^(?:docker\.io\/)?(?:library\/)?([a-z0-9]+(?:[._-][a-z0-9]+)*(?::[\w.-]+)?)$/.exec(
    written,
  )?.[1]
  const image = document.scalar(...IMAGE, 'ImageIdentifier')
  if (name === undefined || !image) return undefined
  const type = document.scalar(...IMAGE, 'ImageRepositoryType')
  const edits: Edit[] = [
    { range: image.range, text: JSON.stringify(`public.ecr.aws/docker/library/${name}`) },
  ]
  if (type && type.text !== 'ECR_PUBLIC') edits.push({ range: type.range, text: '"ECR_PUBLIC"' })
  return { title: 'Use the copy in ECR Public', edits }
}
