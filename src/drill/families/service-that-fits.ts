import { type Dice, picked, rolled, shuffled } from '../../base/dice.ts'
import { inconsistent } from '../../base/inconsistent.ts'
import type { Requirement } from '../../choice/matrix.ts'
import { prove } from '../../choice/prove.ts'
import type { Capability, Matrix } from '../../content/matrix.ts'
import { plainProse } from '../../content/plain-prose.ts'
import type { Family } from '../family.ts'
import { sureRequirements, wantedOf } from '../requirements.ts'

const MOST_TRIES = 400
const WRONG = 3

export default {
  id: 'service-that-fits',
  title: 'Which service meets them all?',
  summary: 'A short list of requirements and four services, of which the matrix leaves one.',
  topic: 'choice',
  facts: [],
  tasks: ['saa-c03/3.2'],
  adjacent: false,
  difficulty: 'hard',
  draw(dice, { matrix }) {
    const { right, wrong, required } = soleAnswer(dice, matrix)
    const nameOf = (id: string) => matrix.services.find((service) => service.id === id)?.name ?? id
    const proof = prove({ options: [right, ...wrong], constraints: required.map(asRequirement) }, matrix)
    const list = required.map((one) => `${one.title} **${wantedOf(one) ? 'Yes' : 'No'}.**`).join('\n\n')
    return {
      stem: plainProse(
        `An architect has written down what the new service must be able to do:\n\n${list}\n\nThe account already uses each of these. Which of them meets all of it?`,
      ),
      right: {
        id: right,
        text: nameOf(right),
        why: `It meets every requirement. ${required.map((one) => one.cells[right]?.text ?? '').join(' ')}`,
      },
      wrong: wrong.map((id) => ({
        id,
        text: nameOf(id),
        why: `It fails here: ${(proof.options.find(({ option }) => option === id)?.breaches ?? []).map(({ cell }) => cell.text).join(' ')}`,
      })),
    }
  },
} satisfies Family

/** Draws requirements that one service is known to meet and three others are known to break. */
function soleAnswer(dice: Dice, matrix: Matrix) {
  const ids = matrix.services.map(({ id }) => id)
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const right = picked(ids, dice)
    const required = shuffled(sureRequirements(matrix, right).met, dice).slice(0, rolled(2, 3, dice))
    const out = ids.filter((id) => breaksOneOf(required, matrix, id))
    // A requirement that excludes nobody would only be noise.
    const telling = required.every((one) => ids.some((id) => breaksOneOf([one], matrix, id)))
    if (out.length >= WRONG && telling) return { right, required, wrong: shuffled(out, dice).slice(0, WRONG) }
  }
  return inconsistent('the matrix leaves no requirement that tells one service from three others')
}

function breaksOneOf(required: readonly Capability[], matrix: Matrix, service: string): boolean {
  const { broken } = sureRequirements(matrix, service)
  return required.some((one) => broken.includes(one))
}

function asRequirement(capability: Capability): Requirement {
  return { capability: capability.id, is: 'equal', value: wantedOf(capability) }
}
