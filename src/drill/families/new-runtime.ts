import { picked, shuffled } from '../../base/dice.ts'
import { plainProse } from '../../content/plain-prose.ts'
import { hasEnded, type Runtime, RUNTIMES } from '../../lab/runtimes.ts'
import type { Choice, Family } from '../family.ts'
import { ownerIn } from '../stories.ts'

export default {
  id: 'new-runtime',
  title: 'Which runtime may a new service use?',
  summary:
    'Most managed runtimes have reached their end of support, and each document spells them in its own way.',
  topic: 'configuration',
  facts: [
    'configuration.runtimes-for-new-services',
    'configuration.runtimes-ended',
    'configuration.runtime-spelling',
  ],
  tasks: ['dva-c02/3.1', 'dva-c03/3.1'],
  adjacent: true,
  difficulty: 'medium',
  draw(dice, { today }) {
    const place = picked(PLACES, dice)
    const supported = RUNTIMES.filter((runtime) => !hasEnded(runtime, today))
    const right = picked(supported, dice)
    const ended = shuffled(
      RUNTIMES.filter((runtime) => hasEnded(runtime, today)),
      dice,
    )
    const plain = (runtime: Runtime) => `\`${place.spell(runtime)}\``
    const misspelt: Choice[] = [
      {
        id: 'other-notation',
        text: `\`${place.misspell(right)}\``,
        why: `It is the spelling of ${place.other}. Here the same runtime is called \`${place.spell(right)}\`.`,
      },
      ...picked(INVENTED, dice).map((name) => ({
        id: `invented-${name}`,
        text: `\`${place.shout(name)}\``,
        why: 'App Runner has no managed runtime of this name. For a language version that it does not offer, build a container image.',
      })),
    ]
    const [one, two, ...others] = ended
    return {
      stem: plainProse(
        `${ownerIn(dice)}, a customer of App Runner since 2023, creates a new service from source code on ${today}.\n\nWhich value can stand at \`${place.key}\` in ${place.name}?`,
      ),
      right: {
        id: right.id,
        text: plain(right),
        why:
          right.ends === undefined
            ? 'It is a managed runtime for which no end of support is set.'
            : `It is supported until ${right.ends}.`,
      },
      wrong: [one, picked(misspelt, dice), two, ...others]
        .filter((choice) => choice !== undefined)
        .map((choice) => ('why' in choice ? choice : tooOld(choice, plain(choice)))),
    }
  },
} satisfies Family

const PLACES = [
  {
    key: 'runtime',
    name: 'apprunner.yaml',
    other: 'the API',
    spell: (runtime: Runtime) => runtime.id,
    misspell: (runtime: Runtime) => runtime.api,
    shout: (name: string) => name,
  },
  {
    key: 'Runtime',
    name: 'the request of CreateService',
    other: 'apprunner.yaml',
    spell: (runtime: Runtime) => runtime.api,
    misspell: (runtime: Runtime) => runtime.id,
    shout: (name: string) =>
      name
        .toUpperCase()
        .replace(/(?<=[A-Z])(?=\d)/, '_')
        .replace('.', ''),
  },
] as const

/** Names that people expect to exist. */
const INVENTED = [['nodejs20'], ['python312'], ['java17'], ['python313'], ['nodejs24'], ['go121']] as const

function tooOld(runtime: Runtime, text: string): Choice {
  return {
    id: runtime.id,
    text,
    why: `Its support ended on ${runtime.ends}: services that use it go on, and may be updated, but no new service may use it.`,
  }
}
