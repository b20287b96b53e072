const PACK = `id: harbour
title: The harbour
summary: Ships and how they are moored.
`

const TOPIC = `---
id: ships
title: Ships
summary: Tell a brig from a ketch.
headings:
  - Ships
sources:
  - https://example.org/ships
---

## Masts

A brig has two masts.[^ships.brig-masts]

> [!CORRECTION ships.ketch-masts]
> The notes give a ketch three.
`

const FACTS = `- id: ships.brig-masts
  documented: A *brig* has two masts.
  notes:
    verdict: silent
  source: https://example.org/ships
  evidence: read
  checked: '2026-11-22'
  valid: { from: unknown, to: open }

- id: ships.ketch-masts
  documented: A ketch has two masts as well.
  notes:
    verdict: wrong
    claim: A ketch has three masts.
  source: https://example.org/ships
  evidence: quoted
  checked: '2026-11-22'
  valid: { from: '2020-01-01', to: open }
`

const CARDS = `- id: ships.brig
  kind: basic
  front: How many masts has a brig?
  back: Two.
  extra: Both are square-rigged.
  facts: [ships.brig-masts]

- id: ships.words
  kind: reversed
  front: Schoner
  back: schooner
  facts: [ships.brig-masts]

- id: ships.ketch
  kind: cloze
  text: A ketch has {{two}} masts.
  facts: [ships.ketch-masts]

- id: ships.both
  kind: contrast
  front: Brig or ketch?
  back: The brig is square-rigged.
  facts: [ships.brig-masts, ships.ketch-masts]
`

const QUESTIONS = `- id: ships.q-masts
  kind: multiple-choice
  stem: How many masts has a brig?
  options:
    - id: one
      text: One
      why: A sloop has one.
    - id: two
      text: Two
      right: true
      why: A brig has two.
    - id: three
      text: Three
      why: A barque has three.
  facts: [ships.brig-masts]
  exams: [saa-c03/1.1]
  adjacent: true
  difficulty: easy
  checked: '2026-11-22'

- id: ships.q-two-masted
  kind: multiple-response
  stem: Which have two masts? Choose two.
  options:
    - id: brig
      text: A brig
      right: true
      why: A brig has two.
    - id: ketch
      text: A ketch
      right: true
      why: A ketch has two.
    - id: sloop
      text: A sloop
      why: A sloop has one.
  facts: [ships.brig-masts, ships.ketch-masts]
  exams: [saa-c03/1.2]
  adjacent: false
  difficulty: hard
  checked: '2026-11-22'
`

const LAB = `id: ships.lab-port
title: The port of the ship
story: The shop of the harbour listens on 8080, and the file says *otherwise*.[^ships.brig-masts]
difficulty: easy
kind: apprunner-yaml
mode: new
start: |
  version: 1.0
  runtime: nodejs22
  build:
    commands:
      build:
        - npm ci
  run:
    command: node server.js
    network:
      port: 80800
goals:
  - id: range
    words: The port is one that exists
    points: 2
    message: The number is too large for a port.
    rulesAbsent: [port-in-range]
  - id: start
    words: The start command stays
    points: 1
    message: The start command is another one.
    guard: true
    value: { path: [run, command], equal: node server.js }
hints:
  - Look at the port.
  - One zero is too many.
solutions:
  - text: |
      version: 1.0
      runtime: nodejs22
      build:
        commands:
          build:
            - npm ci
      run:
        command: node server.js
        network:
          port: 8080
    why: Ports go from 1 to 65535, and the shop listens on 8080.
exams: [saa-c03/1.1]
adjacent: true
facts: [ships.brig-masts]
checked: '2026-11-22'
`

const CHOICE_PACK = `id: moorings
title: Moorings
summary: Which mooring fits?
`

const MATRIX = `checked: '2026-11-22'
services:
  quay:
    name: The old quay
    short: Quay
  buoy:
    name: A buoy in the bay
    short: Buoy
capabilities:
  dry-feet:
    title: Can one step ashore?
    group: Comfort
    type: yes-no
    cells:
      quay:
        value: true
        text: One step.
        source: https://example.org/quay
        evidence: read
      buoy:
        value: false
        text: By boat only.
        source: https://example.org/buoy
        evidence: read
  depth:
    title: How deep is the water?
    group: Limits
    type: number
    unit: m
    cells:
      quay:
        value: 3
        text: Three metres.
        source: https://example.org/quay
        evidence: read
      buoy:
        value: null
        text: Nobody has measured it.
        source: https://example.org/buoy
        evidence: background
`

const SCENARIOS = `- id: choice.q-guests
  kind: service-selection
  title: Guests with luggage
  stem: The guests want to step ashore with their luggage. Where does the ship go?
  options: [quay, buoy]
  answer: [quay]
  constraints:
    - capability: dry-feet
      is: equal
      value: true
      words: step ashore
  whys:
    quay: It is one step away.
    buoy: They would need a boat.
  exams: [saa-c03/2.1]
  difficulty: easy
  checked: '2026-11-22'
`

const EXAM = `id: saa-c03
code: SAA-C03
title: The harbour master's exam
valid: { from: unknown, to: open }
questions: 65
scored: 50
minutes: 130
pass: 720
domains:
  - number: 1
    title: Ships
    weight: 60
    tasks:
      - { id: '1.1', title: Count masts }
      - { id: '1.2', title: Name rigs }
  - number: 2
    title: Moorings
    weight: 40
    tasks:
      - { id: '2.1', title: Choose a mooring }
source: https://example.org/exam
evidence: read
checked: '2026-11-22'
`

const PRICES = `id: harbour-dues
title: Harbour dues
region: us-east-1
kind: aws
currency: USD
readOn: '2026-11-22'
rates:
  - id: quay.night
    service: Quay
    usageType: null
    label: A night at the quay
    unit: night
    tiers:
      - { begin: '0', end: Inf, usd: '12.50' }
    source: https://example.org/dues
    readOn: '2026-11-22'
    evidence: read
`

/** A whole content folder without a fault, small enough to be read. */
export const SMALL: ReadonlyMap<string, string> = new Map([
  ['exams/saa-c03.yaml', EXAM],
  ['harbour/01-ships/cards.yaml', CARDS],
  ['harbour/01-ships/facts.yaml', FACTS],
  ['harbour/01-ships/labs/01-port.yaml', LAB],
  ['harbour/01-ships/questions.yaml', QUESTIONS],
  ['harbour/01-ships/topic.md', TOPIC],
  ['harbour/pack.yaml', PACK],
  ['moorings/matrix.yaml', MATRIX],
  ['moorings/pack.yaml', CHOICE_PACK],
  ['moorings/questions.yaml', SCENARIOS],
  ['prices/harbour-dues.yaml', PRICES],
])

export const FILES = {
  exam: 'exams/saa-c03.yaml',
  cards: 'harbour/01-ships/cards.yaml',
  facts: 'harbour/01-ships/facts.yaml',
  lab: 'harbour/01-ships/labs/01-port.yaml',
  questions: 'harbour/01-ships/questions.yaml',
  topic: 'harbour/01-ships/topic.md',
  pack: 'harbour/pack.yaml',
  matrix: 'moorings/matrix.yaml',
  scenarios: 'moorings/questions.yaml',
  prices: 'prices/harbour-dues.yaml',
} as const
