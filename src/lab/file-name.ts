import type { Severity } from './problem.ts'

/** What is wrong with the name of a file, and the name that would be right. */
export interface FileNameProblem {
  readonly severity: Severity
  readonly message: string
  readonly rename: string
}

const RIGHT = 'apprunner.yaml'

/** Whether App Runner would find a configuration file of this name; nothing to say of other files. */
export function checkFileName(path: string): FileNameProblem | undefined {
  const name = path.split(/[/\\]/).at(-1) ?? ''
  const plain = name.toLowerCase().replaceAll(/[^a-z.]/g, '')
  if (name === RIGHT || !/^\.?apprunner\.(?:ya?ml|json)$/.test(plain)) return undefined
  return {
    severity: 'error',
    message: `App Runner looks for ${RIGHT} in the source directory and does not find ${name}: rename the file.`,
    rename: RIGHT,
  }
}

/** Whether an option that takes a whole request is given App Runner's own file. */
export function isFileOfApp(option: string, value: string): boolean {
  return option.startsWith('cli-input-') && /(?:^|[/\\])apprunner\.ya?ml$/i.test(value)
}
