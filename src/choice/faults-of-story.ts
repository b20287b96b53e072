import type { Fault } from './fault.ts'
import type { Scenario } from './scenario.ts'

/** Where stem and reasons do not carry the proof: words that are not found, options without a why. */
export function faultsOfStory(scenario: Scenario): Fault[] {
  return [...faultsOfWords(scenario), ...faultsOfWhys(scenario)]
}

function faultsOfWords({ stem, constraints }: Scenario): Fault[] {
  return constraints.flatMap(({ words }, index) => {
    const times = occurrences(oneLine(stem), oneLine(words))
    if (times === 1) return []
    const message =
      times === 0
        ? `The stem does not say "${words}": copy the words that state the requirement.`
        : `The stem says "${words}" ${times} times: choose words that stand in it once.`
    return [{ path: ['constraints', index, 'words'], message }]
  })
}

function faultsOfWhys({ options, whys }: Scenario): Fault[] {
  const missing = options.filter((option) => !Object.hasOwn(whys, option))
  const strangers = Object.keys(whys).filter((service) => !options.includes(service))
  return [
    ...missing.map((option) => ({
      path: ['whys'],
      message: `"${option}" has no why: say why it fits, or what it breaks here and when it would be right.`,
    })),
    ...strangers.map((service) => ({
      path: ['whys', service],
      message: `"${service}" is not an option of this question: drop its why, or offer the service.`,
    })),
  ]
}

/** Line breaks of the source file do not matter: YAML and Markdown fold them. */
function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ')
}

function occurrences(text: string, words: string): number {
  return text.split(words).length - 1
}
