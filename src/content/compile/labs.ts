import type { Exercise, Goal, GoalTest } from '../exercise.ts'
import type { FactId, LabId, TaskRef, TopicId } from '../ids.ts'
import type { GoalSource, LabSource, ValueGoalSource } from '../types.gen.ts'
import type { ProofFault } from './provers.ts'
import { type Part, pathIn, type Reader } from './reader.ts'
import type { YamlSource } from './yaml-source.ts'

/** Says what keeps an exercise from being one. */
export type ProveExercise = (exercise: Exercise) => readonly ProofFault[]

/** Compiles the exercises of a topic (`labs/*.yaml`, one a file), in the order of their files, and has each proved. */
export function compileLabs(
  reader: Reader,
  folder: string,
  topic: TopicId,
  prove: ProveExercise,
): Exercise[] {
  const labs = pathIn(folder, 'labs/')
  const files = [...reader.files.keys()].filter((file) => file.startsWith(labs)).toSorted()
  return files.flatMap((file) => {
    const found = file.endsWith('.yaml') ? reader.yaml<LabSource>(file, 'lab') : undefined
    return found ? [exerciseOf(reader, found, topic, prove)] : []
  })
}

/** Compiles one exercise, wherever it was read from, and has it proved. */
export function exerciseOf(
  reader: Reader,
  { source, value: lab }: Part<LabSource>,
  topic: TopicId,
  prove: ProveExercise,
): Exercise {
  const before = reader.list.faults.length
  note(reader, source, lab, topic)
  const exercise = compileLab(reader, source, lab, topic)
  // What is unsound as it stands would only be told again by the proof.
  if (reader.list.faults.length === before)
    for (const { path, message } of prove(exercise)) reader.list.add(source.fault(path, message))
  return exercise
}

/** What is judged when all files are read: the id, and the names of facts and exam tasks. */
function note(reader: Reader, source: YamlSource, lab: LabSource, topic: TopicId): void {
  reader.declare(lab.id, source, [])
  if (!lab.id.startsWith(`${topic}.`))
    reader.list.add(source.fault(['id'], `"${lab.id}" must start with the topic's id: "${topic}.…".`))
  for (const [at, name] of lab.facts.entries())
    reader.facts.push({ name, place: source.placeOf(['facts', at]), by: `"${lab.id}" names` })
  for (const [at, name] of lab.exams.entries())
    reader.tasks.push({ name, place: source.placeOf(['exams', at]), by: `"${lab.id}" names` })
}

function compileLab(reader: Reader, source: YamlSource, lab: LabSource, topic: TopicId): Exercise {
  const goals = lab.goals.flatMap((goal, at) => compileGoal(reader, source, goal, at) ?? [])
  const ids = lab.goals.map((goal) => goal.id)
  for (const [at, id] of ids.entries())
    if (ids.indexOf(id) < at)
      reader.list.add(source.fault(['goals', at, 'id'], `Two goals of this exercise are called "${id}".`))
  return {
    id: lab.id as LabId,
    topic,
    title: lab.title,
    story: reader.prose(source, ['story'], lab.story),
    difficulty: lab.difficulty,
    kind: lab.kind,
    mode: lab.mode,
    start: lab.start,
    goals,
    hints: lab.hints.map((hint, at) => reader.inline(source, ['hints', at], hint)),
    solutions: lab.solutions.map(({ text, why }, at) => ({
      text,
      why: reader.prose(source, ['solutions', at, 'why'], why),
    })),
    tasks: lab.exams as TaskRef[],
    adjacent: lab.adjacent,
    facts: lab.facts as FactId[],
    checked: lab.checked,
  }
}

function compileGoal(reader: Reader, source: YamlSource, goal: GoalSource, at: number): Goal | undefined {
  const test = testOf(reader, source, goal, at)
  return (
    test && {
      id: goal.id,
      words: reader.inline(source, ['goals', at, 'words'], goal.words),
      points: goal.points,
      guard: goal.guard === true,
      message: reader.inline(source, ['goals', at, 'message'], goal.message),
      test,
    }
  )
}

function testOf(reader: Reader, source: YamlSource, goal: GoalSource, at: number): GoalTest | undefined {
  const { rulesAbsent, noErrors, value, monthlyPrice } = goal
  const tests: GoalTest[] = []
  if (rulesAbsent) tests.push({ kind: 'rules-absent', rules: rulesAbsent })
  if (noErrors) tests.push({ kind: 'no-errors' })
  if (value) tests.push({ kind: 'value', value })
  if (monthlyPrice)
    tests.push({
      kind: 'price',
      atMost: monthlyPrice['at-most'],
      traffic: monthlyPrice.traffic ?? {},
      size: monthlyPrice.size,
      pausedHoursPerDay: monthlyPrice.pausedHoursPerDay,
    })
  if (tests.length !== 1)
    reader.list.add(
      source.fault(['goals', at], `A goal has exactly one of ${TESTS}; this one has ${tests.length}.`),
    )
  const compared = value ? COMPARISONS.filter((name) => Object.hasOwn(value, name)).length : 1
  if (compared !== 1)
    reader.list.add(
      source.fault(
        ['goals', at, 'value'],
        `A value is held against exactly one of ${COMPARISONS.join(', ')}; this one against ${compared}.`,
      ),
    )
  return tests.length === 1 && compared === 1 ? tests[0] : undefined
}

const TESTS = 'rulesAbsent, noErrors, value and monthlyPrice'
const COMPARISONS: readonly (keyof ValueGoalSource)[] = [
  'equal',
  'one-of',
  'at-least',
  'at-most',
  'present',
  'absent',
  'matches-glob',
]
