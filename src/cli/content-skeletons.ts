/** What a skeleton is filled with before an author does. */
export interface SkeletonNames {
  readonly topic: string
  readonly name: string
  /** A fact that exists, so that the skeleton compiles. */
  readonly fact: string
  /** ISO. */
  readonly day: string
}

export function cardSkeleton({ topic, name, fact }: SkeletonNames): string {
  return `- id: ${topic}.card-${name}
  kind: basic
  facts: [${fact}]
  front: TODO one question, answerable in ten seconds
  back: TODO the answer
`
}

export function questionSkeleton({ topic, name, fact, day }: SkeletonNames): string {
  const wrong = (id: string) => `    - id: ${id}
      text: TODO a misconception that people really have (${id})
      why: TODO why ${id} is wrong here, and when it would be right
`
  return `- id: ${topic}.q-${name}
  kind: multiple-choice
  stem: TODO a story, then one question
  options:
    - id: right
      text: TODO the right answer
      right: true
      why: TODO why it is right
${wrong('first')}${wrong('second')}${wrong('third')}  facts: [${fact}]
  exams: [saa-c03/3.2]
  adjacent: true
  difficulty: medium
  checked: '${day}'
`
}

export function factSkeleton({ topic, name, day }: Omit<SkeletonNames, 'fact'>): string {
  return `- id: ${topic}.${name}
  documented: TODO what AWS documents, in words of your own
  notes:
    verdict: silent
  source: https://docs.aws.amazon.com/
  evidence: background
  checked: '${day}'
  valid: { from: unknown, to: open }
`
}

export function packSkeleton(name: string, title: string): string {
  return `id: ${name}
title: ${JSON.stringify(title)}
summary: TODO what it teaches, and for whom.
`
}

export function topicSkeleton({ topic, name }: SkeletonNames, title: string): string {
  return `---
id: ${topic}
title: ${JSON.stringify(title)}
summary: TODO what a learner can do after this topic.
headings:
  - TODO the headings of the notes that it teaches
sources:
  - https://docs.aws.amazon.com/
---

## TODO a heading

TODO the text, each figure with its fact.[^${topic}.${name}]
`
}

export function labSkeleton({ topic, name, fact, day }: SkeletonNames): string {
  return `id: ${topic}.lab-${name}
title: TODO a title
story: TODO who wants what, and what goes wrong. Say everything that the goals ask for.
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
  - id: port
    words: TODO what is wanted
    points: 1
    message: TODO what is still amiss, without giving the solution away
    rulesAbsent: [port-in-range]
hints:
  - TODO where to look
  - TODO nearly what to write
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
    why: TODO why this solves it, and what it costs.
exams: [dva-c02/3.1]
adjacent: true
facts: [${fact}]
checked: '${day}'
`
}
