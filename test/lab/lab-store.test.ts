import { describe, expect, it } from 'vitest'
import { draftIn, draftOf, opening, sameDraft } from '../../src/lab/lab-draft.ts'
import type { LabEngine } from '../../src/lab/engine.ts'
import { findingsOf } from '../../src/lab/findings.ts'
import { openLab } from '../../src/lab/lab-store.ts'
import { packed, unpacked } from '../../src/lab/share.ts'
import { YAML } from './context.ts'

const MINE = `${YAML}# mine\n`
const SERVICE = JSON.stringify({
  ServiceName: 'shop',
  SourceConfiguration: {
    CodeRepository: {
      RepositoryUrl: 'https://github.com/example/shop',
      SourceCodeVersion: { Type: 'BRANCH', Value: 'main' },
      CodeConfiguration: {
        ConfigurationSource: 'API',
        CodeConfigurationValues: { Runtime: 'NODEJS_22', Port: '1' },
      },
    },
  },
})
const soon = () => new Promise((resolve) => setTimeout(resolve))

function opened(start = MINE) {
  return openLab(start, {
    engine: {
      check: async (text, context, beside) => ({ ok: true, value: findingsOf(text, context, beside?.other) }),
    },
    clock: { now: () => Date.UTC(2026, 10, 22), offset: () => 0 },
  })
}

it('A lab is answered whatever others ask of the same engine', async () => {
  const answers: (() => void)[] = []
  const engine: Pick<LabEngine, 'check'> = {
    check: (text, context) =>
      new Promise((resolve) => answers.push(() => resolve({ ok: true, value: findingsOf(text, context) }))),
  }
  const clock = { now: () => Date.UTC(2026, 10, 22), offset: () => 0 }
  const [one, other] = [openLab(MINE, { engine, clock }), openLab(SERVICE, { engine, clock })]
  await soon()
  for (const answer of answers) answer()
  await soon()
  expect([one, other].map((lab) => lab.getState().report?.kind)).toEqual(['apprunner-yaml', 'create-service'])
})

describe('Two texts of one service', () => {
  it('are checked together, and what they have against each other shows in both', async () => {
    const lab = opened()
    lab.openBeside(SERVICE, { name: 'service.json' })
    await soon()
    const crossed = () => lab.getState().report?.problems.filter(({ rule }) => rule.startsWith('together-'))
    expect(crossed()?.map(({ rule }) => rule)).toContain('together-configuration-source')
    expect(lab.getState().other?.report?.kind).toBe('apprunner-yaml')
    lab.setText(SERVICE.replace('"API"', '"REPOSITORY"'))
    await soon()
    expect(crossed()?.map(({ rule }) => rule)).not.toContain('together-configuration-source')
  })

  it('change places with all that belongs to each, and each keeps its editor', async () => {
    const lab = opened()
    lab.openBeside(SERVICE, { name: 'service.json' })
    await soon()
    expect(lab.getState()).toMatchObject({ text: SERVICE, name: 'service.json', editor: 'second' })
    lab.swap()
    expect(lab.getState()).toMatchObject({ text: MINE, name: undefined, editor: 'first' })
    expect(lab.getState().report?.kind).toBe('apprunner-yaml')
    lab.setName('apprunner.yml')
    lab.swap()
    expect(lab.getState().other).toMatchObject({ text: MINE, name: 'apprunner.yml' })
  })

  it('closing one keeps what is the own, to be brought back', () => {
    const lab = opened('')
    lab.openBeside(SERVICE)
    lab.setText(`${SERVICE} `)
    lab.close()
    expect(lab.getState()).toMatchObject({ text: '', other: undefined, kept: { text: `${SERVICE} ` } })
    lab.bringBack()
    expect(lab.getState()).toMatchObject({ text: `${SERVICE} `, kept: undefined })
  })

  it('outlive the page, and go into a link', () => {
    const lab = opened()
    lab.openBeside(SERVICE, { name: 'service.json' })
    lab.setKind('update-service')
    const draft = draftIn(lab.getState())
    expect(draftOf(structuredClone(draft))).toEqual(draft)
    expect(sameDraft(draft, lab.getState())).toBe(true)
    const link = unpacked(packed(draft))
    expect(link).toMatchObject({
      ok: true,
      shared: { text: SERVICE, kind: 'update-service', name: 'service.json', other: { text: MINE } },
    })
    if (link.ok) expect(opening(undefined, link.shared).other).toMatchObject({ text: MINE, opened: MINE })
  })
})
