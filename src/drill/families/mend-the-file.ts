import { picked, shuffled } from '../../base/dice.ts'
import { inconsistent } from '../../base/inconsistent.ts'
import { codeProse, plainProse } from '../../content/plain-prose.ts'
import type { Choice, Draft, Family, Materials } from '../family.ts'
import { type Breakage, BREAKAGES, fileWith } from '../broken-files.ts'

export default {
  id: 'mend-the-file',
  title: 'Mend this file',
  summary: 'An apprunner.yaml with one fault, four ways to change the lines, and the lab as the judge.',
  topic: 'configuration',
  facts: [
    'configuration.required-keys',
    'configuration.command-shapes',
    'configuration.env-list',
    'configuration.secrets-list',
  ],
  tasks: ['dva-c02/3.1', 'dva-c02/4.1', 'dva-c03/3.1'],
  adjacent: true,
  difficulty: 'medium',
  async draw(dice, materials) {
    const breakage = picked(BREAKAGES, dice)(dice)
    const said = await errorsIn(fileWith(breakage, breakage.faulty), materials)
    if (said.length === 0) inconsistent(`the lab finds nothing wrong with ${breakage.id}`)
    const right = await judged(breakage, breakage.right, true, materials)
    const wrong: Choice[] = []
    for (const lines of breakage.wrong) wrong.push(await judged(breakage, lines, false, materials))
    return {
      stem: [
        ...plainProse('App Runner cannot use this `apprunner.yaml` of a new service as it is meant:'),
        ...codeProse('yaml', fileWith(breakage, breakage.faulty)),
        ...plainProse('Which lines have to stand in place of these?'),
        ...codeProse('yaml', breakage.faulty),
      ],
      right,
      wrong: shuffled(wrong, dice),
    } satisfies Draft
  },
} satisfies Family

/** The lab decides: the right lines leave no error, and each wrong one leaves at least one. */
async function judged(
  breakage: Breakage,
  lines: string,
  right: boolean,
  materials: Materials,
): Promise<Choice> {
  const errors = await errorsIn(fileWith(breakage, lines), materials)
  if (right !== (errors.length === 0))
    inconsistent(`of ${breakage.id}, the lab says ${errors.join(' ') || 'nothing'} to:\n${lines}`)
  return {
    id: right ? 'mended' : `still-${breakage.wrong.indexOf(lines)}`,
    text: codeProse('yaml', lines),
    why: right ? breakage.why : `The lab still says: ${errors[0]}`,
  }
}

async function errorsIn(text: string, { check }: Materials): Promise<string[]> {
  const { problems } = await check(text)
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message)
}
