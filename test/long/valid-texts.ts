import { unmarked, wholeExample } from '../../src/lab/example.ts'
import { EXAMPLES } from '../../src/lab/examples.ts'
import { convert, TARGETS } from '../../src/lab/convert/convert.ts'
import { RULES } from '../../src/lab/rules.ts'

/** A document of each kind that the lab knows, and every example of every rule: what the mutations start from. */
export function validTexts(): readonly string[] {
  const examples = EXAMPLES.map(({ text }) => text)
  const ruled = RULES.flatMap((rule) =>
    [rule.good, rule.bad].map((text) => unmarked(wholeExample(text, rule.kinds[0])).text),
  )
  const converted = examples.flatMap((text) =>
    TARGETS.flatMap((target) => {
      const result = convert(text, target)
      return result.kind === 'converted' ? [result.text] : []
    }),
  )
  return [...new Set([...examples, ...ruled, ...converted, DESCRIPTION, DOCKERFILE, MANIFEST])]
}

const DESCRIPTION = `{
  "Service": {
    "ServiceName": "shop",
    "ServiceArn": "arn:aws:apprunner:us-east-1:123456789012:service/shop/0123456789abcdef",
    "Status": "RUNNING",
    "SourceConfiguration": { "ImageRepository": { "ImageIdentifier": "public.ecr.aws/x/y:1" } }
  }
}
`

const DOCKERFILE = 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "server.js"]\n'

const MANIFEST = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\nspec:\n  replicas: 2\n'
