import { FILES, SMALL } from './small-files.ts'

/** A pack of one file without a fault. */
export const HARBOUR = `id: harbour
title: The harbour
summary: Ships and their masts.
topics:
  - id: ships
    title: Ships
    summary: Tell a brig from a ketch.
    sources: [https://example.org/ships]
    text: |
      ## Masts

      A brig has two masts.[^ships.brig-masts]
    facts:
      - id: ships.brig-masts
        documented: A brig has two masts.
        notes: { verdict: silent }
        source: https://example.org/ships
        evidence: read
        checked: '2026-11-22'
        valid: { from: unknown, to: open }
    cards:
      - id: ships.brig
        facts: [ships.brig-masts] # of the card
        kind: basic
        front: How many masts has a brig?
        back: Two.
      - id: ships.words
        facts: [ships.brig-masts]
        kind: reversed
        front: Schoner
        back: schooner
    questions:
      - id: ships.q-masts
        kind: multiple-choice
        stem: How many masts has a brig?
        options:
          - { id: one, text: One, why: A sloop has one. }
          - id: two
            text: Two
            why: A brig has two.
            right: true
          - { id: three, text: Three, why: A barque has three. }
        facts: [ships.brig-masts]
        exams: [saa-c03/1.1]
        adjacent: true
        difficulty: easy
        checked: '2026-11-22'
`

/** The harbour with all that a pack may hold besides: the exercise and the selection of the small course, in the places of one file. */
export const FULL_HARBOUR = full()

function full(): string {
  const indented = (text: string, by: string) => text.trimEnd().replaceAll('\n', `\n${by}`)
  return `${HARBOUR}    exercises:
      - ${indented(SMALL.get(FILES.lab) ?? '', '        ')}
selections:
  ${indented(SMALL.get(FILES.scenarios) ?? '', '  ')}
glossary:
  - { term: Brig, meaning: A ship with two masts., facts: [ships.brig-masts] }
commands:
  - command: aws harbour moor-ship
    does: Moors a ship.
    learn: ships
    facts: [ships.brig-masts]
`
}

/** Texts that make parsers slow or fat. */
export const BOMBS: Readonly<Record<string, string>> = {
  laughs: `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi'].map((name, at) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${String.fromCharCode(97 + at)}`).join(', ')}]`).join('\n')}\n`,
  depth: '['.repeat(20_000),
  cycle: 'id: &a\n  self: *a\n',
  quotes: '"'.repeat(200_000),
}
