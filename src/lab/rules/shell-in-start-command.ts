import { replace } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { yamlText } from '../yaml-scalar.ts'

export default {
  id: 'shell-in-start-command',
  title: 'Shell syntax in run.command is not documented',
  severity: 'info',
  why: 'Whether App Runner hands the start command to a shell is not documented, and reports differ. With sh -c there is no doubt.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
run:
  command: «cd app && node server.js»
`,
  good: `
run:
  command: sh -c "cd app && node server.js"
`,
  *check(document) {
    const command = document.string('run', 'command')
    if (!command || !/&&|\|\||[;|<>]|\$\(|^\s*(?:cd|export|source)\s|^[A-Z_]+=/.test(command.value)) return
    if (/^\s*(?:\/bin\/)?(?:ba)?sh\s+-\w*c\b/.test(command.value)) return
    const quoted = /["$`\\\n]/.test(command.value) ? `'${command.value.trim()}'` : `"${command.value}"`
    const simple = !/['\n]/.test(command.value.trim())
    yield {
      at: command.range,
      message:
        'This needs a shell, and whether App Runner starts one for run.command is not documented: wrap it in sh -c "…".',
      fix: simple ? replace('Wrap it in sh -c', command.range, yamlText(`sh -c ${quoted}`)) : undefined,
    }
  },
} satisfies Rule
