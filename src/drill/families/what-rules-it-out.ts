import { picked, shuffled } from '../../base/dice.ts'
import { plainProse } from '../../content/plain-prose.ts'
import { cellOf } from '../../choice/matrix.ts'
import type { Capability } from '../../content/matrix.ts'
import type { Choice, Family } from '../family.ts'
import { sureRequirements, wantedOf } from '../requirements.ts'

export default {
  id: 'what-rules-it-out',
  title: 'Which requirement rules it out?',
  summary: 'The one thing that a service cannot do, among things that it can.',
  topic: 'choice',
  facts: [],
  tasks: ['saa-c03/3.2'],
  adjacent: false,
  difficulty: 'medium',
  draw(dice, { matrix }) {
    const able = matrix.services
      .map((service) => ({ service, ...sureRequirements(matrix, service.id) }))
      .filter(({ met, broken }) => met.length >= 3 && broken.length > 0)
    const { service, met, broken } = picked(able, dice)
    const choice = (capability: Capability): Choice => ({
      id: capability.id,
      text: `${capability.title} The answer has to be ${wantedOf(capability) ? 'yes' : 'no'}.`,
      why: cellOf(capability, service.id)?.text ?? '',
    })
    return {
      stem: plainProse(
        `A team would like to use **${service.name}** and goes through its list of requirements.\n\nWhich of them rules it out?`,
      ),
      right: choice(picked(broken, dice)),
      wrong: shuffled(met, dice).map(choice),
    }
  },
} satisfies Family
