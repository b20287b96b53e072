import { describe, expect, it } from 'vitest'
import { faultsOfProof } from '../../src/choice/faults-of-proof.ts'
import type { Scenario } from '../../src/choice/scenario.ts'
import type { ConstraintSource } from '../../src/content/types.gen.ts'
import { THREE } from './small-matrix.ts'

const address: ConstraintSource = {
  capability: 'ready-address',
  is: 'equal',
  value: true,
  words: 'an address at once',
}
const manyAtOnce: ConstraintSource = {
  capability: 'requests-per-unit',
  is: 'equal',
  value: 'many',
  words: 'many requests at once',
}
const fiveMinutes: ConstraintSource = {
  capability: 'longest-request',
  is: 'at-least',
  value: 300,
  words: 'up to five minutes',
}
const noServers: ConstraintSource = {
  capability: 'no-server-management',
  is: 'equal',
  value: true,
  words: 'no servers to manage',
}

const sound: Scenario = {
  stem: 'A company wants an address at once. One copy must take many requests at once. Which service fits?',
  options: ['apprunner', 'ecs-fargate', 'lambda'],
  answer: ['apprunner'],
  constraints: [address, manyAtOnce],
  whys: { apprunner: 'It fits.', 'ecs-fargate': 'No address.', lambda: 'One request at a time.' },
}

function faults(changed: Partial<Scenario>) {
  return faultsOfProof({ ...sound, ...changed }, THREE)
}

/** With other constraints, told in a stem that says their words. */
function withConstraints(constraints: ConstraintSource[], changed: Partial<Scenario> = {}) {
  return faults({ constraints, stem: constraints.map(({ words }) => words).join('; '), ...changed })
}

describe('a sound scenario', () => {
  it('has no faults', () => {
    expect(faults({})).toEqual([])
  })

  it('may break its lines inside the words of a constraint', () => {
    expect(faults({ stem: sound.stem.replaceAll(' ', '\n  ') })).toEqual([])
  })
})

describe('options and constraints that cannot be tested', () => {
  it('an option that is no service', () => {
    expect(faults({ options: [...sound.options, 'batch'], whys: { ...sound.whys, batch: 'No.' } })).toEqual([
      {
        path: ['options', 3],
        message: '"batch" is no service of the matrix: choose from apprunner, ecs-fargate, lambda.',
      },
    ])
  })

  it('a capability that the matrix lacks, with a suggestion', () => {
    const [fault] = withConstraints([{ ...address, capability: 'request-length' }, manyAtOnce])
    expect(fault).toEqual({
      path: ['constraints', 0, 'capability'],
      message: '"request-length" is no capability of the matrix: did you mean longest-request?',
    })
  })

  it('a capability that resembles none', () => {
    const [fault] = withConstraints([{ ...address, capability: 'gpu' }])
    expect(fault?.message).toBe('"gpu" is no capability of the matrix.')
  })

  it('a comparison that does not fit', () => {
    const [fault] = withConstraints([address, { ...fiveMinutes, value: '300' }])
    expect(fault).toEqual({
      path: ['constraints', 1, 'value'],
      message: '"300" is not a number: give "longest-request" one in s.',
    })
  })

  it('a cell that is not known', () => {
    expect(withConstraints([{ ...address, capability: 'streaming' }])).toEqual([
      {
        path: ['constraints', 0, 'capability'],
        message:
          '"streaming" of apprunner is not known, so it can prove nothing: test another capability or leave that option out.',
      },
    ])
  })

  it('a cell of background knowledge', () => {
    const [fault] = withConstraints([{ ...address, capability: 'windows' }])
    expect(fault?.message).toMatch(/^"windows" of apprunner rests on background knowledge only/)
  })

  it('one mistake is reported once: an untestable constraint says nothing about the answer', () => {
    expect(withConstraints([{ ...address, capability: 'gpu' }], { answer: ['lambda'] })).toHaveLength(1)
  })
})

describe('an answer that does not follow', () => {
  it('no option is left', () => {
    const found = withConstraints([address, manyAtOnce, fiveMinutes])
    expect(found[0]).toEqual({
      path: ['answer'],
      message:
        'The constraints leave no option: apprunner breaks "longest-request" (needs at least 300 s, has 120 s); ' +
        'ecs-fargate breaks "ready-address" (needs yes, has no); ' +
        'lambda breaks "requests-per-unit" (needs many, has one). Loosen or drop one.',
    })
  })

  it('more is left than the answer', () => {
    expect(withConstraints([address])).toEqual([
      {
        path: ['answer'],
        message:
          'The constraints leave apprunner and lambda, but the answer says apprunner. ' +
          'lambda meets every constraint: add one that it breaks, or make it an answer.',
      },
    ])
  })

  it('another option is left than the answer', () => {
    const [fault] = faults({ answer: ['lambda'] })
    expect(fault?.message).toBe(
      'The constraints leave apprunner, but the answer says lambda. ' +
        'apprunner meets every constraint: add one that it breaks, or make it an answer. ' +
        'lambda breaks "requests-per-unit" (needs many, has one).',
    )
  })

  it('an answer that is not offered', () => {
    expect(faults({ answer: ['batch'] })[0]?.message).toBe(
      '"batch" is not among the options: add it there or mend the answer.',
    )
  })

  it('two answers are fine when the constraints leave both', () => {
    expect(withConstraints([address], { answer: ['lambda', 'apprunner'] })).toEqual([])
  })
})

describe('a constraint that does no work', () => {
  it('every option meets it', () => {
    expect(withConstraints([noServers, address, manyAtOnce])).toEqual([
      {
        path: ['constraints', 0],
        message:
          'Every option meets "no-server-management", so it excludes nothing: drop it, or leave its words as colour.',
      },
    ])
  })

  it('it excludes only what an earlier one excluded', () => {
    const moreMemory: ConstraintSource = {
      capability: 'max-memory',
      is: 'at-least',
      value: 11,
      words: '11 GB',
    }
    expect(withConstraints([address, manyAtOnce, moreMemory])).toEqual([
      {
        path: ['constraints', 2],
        message:
          '"max-memory" excludes nothing new: lambda already broke a constraint before it. Drop it, or list it earlier.',
      },
    ])
  })

  it('a narrow one before a broad one is fine: each strikes out an option', () => {
    const canary: ConstraintSource = {
      capability: 'rollouts',
      is: 'includes',
      value: 'rolling',
      words: 'rolling updates',
    }
    expect(withConstraints([fiveMinutes, canary], { answer: ['ecs-fargate'] })).toEqual([])
    expect(withConstraints([canary, fiveMinutes], { answer: ['ecs-fargate'] })).toMatchObject([
      { path: ['constraints', 1] },
    ])
  })
})

describe('stem and reasons', () => {
  it('words that the stem does not say', () => {
    expect(faults({ constraints: [{ ...address, words: 'a ready address' }, manyAtOnce] })).toEqual([
      {
        path: ['constraints', 0, 'words'],
        message: 'The stem does not say "a ready address": copy the words that state the requirement.',
      },
    ])
  })

  it('words that the stem says twice', () => {
    expect(faults({ stem: `${sound.stem} Really an address at once.` })).toEqual([
      {
        path: ['constraints', 0, 'words'],
        message: 'The stem says "an address at once" 2 times: choose words that stand in it once.',
      },
    ])
  })

  it('an option without a why', () => {
    expect(faults({ whys: { apprunner: 'It fits.', lambda: 'One at a time.' } })).toEqual([
      {
        path: ['whys'],
        message:
          '"ecs-fargate" has no why: say why it fits, or what it breaks here and when it would be right.',
      },
    ])
  })

  it('a why for a service that is no option', () => {
    expect(faults({ whys: { ...sound.whys, batch: 'For jobs.' } })).toEqual([
      {
        path: ['whys', 'batch'],
        message: '"batch" is not an option of this question: drop its why, or offer the service.',
      },
    ])
  })
})
