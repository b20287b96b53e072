// Generated from src/content/schema by `npm run types`. Do not edit.

/**
 * cards.yaml of a topic: one idea a card, answerable in ten seconds.
 * 
 * @minItems 1
 */
export type CardFile = CardSource[]

export interface CardSource {
/**
 * topic-id.name; never changed, or the learner's memory of the card is lost.
 */
id: string
kind: ("basic" | "reversed" | "cloze" | "contrast")
/**
 * @minItems 1
 */
facts: string[]
front?: string
back?: string
/**
 * Cloze: the sentence with the hidden part in {{double braces}}; exactly one.
 */
text?: string
/**
 * Shown below the answer: a reason, an example.
 */
extra?: string
}

/**
 * commands.yaml of a pack: what each command line does, and the options worth knowing.
 * 
 * @minItems 1
 */
export type CommandFile = CommandSource[]

export interface CommandSource {
/**
 * The command without its options.
 */
command: string
/**
 * One sentence of our own (inline Markdown).
 */
does: string
/**
 * The options worth knowing, those that are required first.
 * 
 * @minItems 1
 */
options?: string[]
/**
 * The topic that teaches it.
 */
learn: string
/**
 * @minItems 1
 */
facts: string[]
}

/**
 * corrections.yaml of a pack: where the notes, or AWS's own pages, say something else than AWS documents; the facts that tell it, and the sentences that would teach the mistake.
 * 
 * @minItems 1
 */
export type CorrectionFile = CorrectionSource[]

export interface CorrectionSource {
id: string
/**
 * What is said, or left out, in our words.
 */
said: string
/**
 * Who says it: the service notes, or a page of AWS that contradicts another.
 */
by: ("notes" | "aws")
/**
 * What would be right; told to an author whose sentence teaches the mistake.
 */
right: string
/**
 * @minItems 1
 */
facts: string[]
/**
 * @minItems 1
 */
forbidden?: ForbiddenSource[]
}
export interface ForbiddenSource {
/**
 * A regular expression that a sentence which teaches the mistake fits; case does not count.
 */
says: string
/**
 * A sentence that fits this too is right after all. Denials and what is said of the notes always are.
 */
unless?: string
/**
 * A sentence that is refused.
 */
caught: string
/**
 * A near one that is not.
 */
passes: string
}

/**
 * The blueprint of an exam: domains, tasks, weights, timing, validity.
 */
export interface ExamSource {
id: string
code: string
title: string
/**
 * Version of the exam guide.
 */
guide?: string
valid: {
from: string
to: string
}
questions: number
scored: number
minutes: number
/**
 * Scaled score out of 1000.
 */
pass: number
/**
 * What is not known of this exam, said to the learner.
 */
notice?: string
/**
 * @minItems 1
 */
domains: DomainSource[]
source: string
evidence: ("read" | "quoted" | "inferred" | "computed" | "community" | "judgement" | "background")
checked: string
}
export interface DomainSource {
number: number
title: string
/**
 * Percent of the scored questions; all domains sum to 100.
 */
weight: number
/**
 * @minItems 1
 */
tasks: TaskSource[]
}
export interface TaskSource {
id: string
title: string
}

/**
 * How well a statement is known: read = AWS's own text or model was read; quoted = a third party that quotes AWS; inferred = follows from what was read; computed = arithmetic on read figures; community = not an AWS statement; judgement = ours; background = no source read.
 */
export type Evidence = ("read" | "quoted" | "inferred" | "computed" | "community" | "judgement" | "background")
/**
 * facts.yaml of a topic: what AWS documents, beside what the service notes claim.
 * 
 * @minItems 1
 */
export type FactFile = FactSource[]

export interface FactSource {
/**
 * topic-id.name
 */
id: string
/**
 * What AWS documents, in our words (inline Markdown).
 */
documented: string
/**
 * The claim of the service notes, quoted only as a claim, and how it stands against the documentation.
 */
notes: {
verdict: ("right" | "wrong" | "incomplete" | "silent")
claim?: string
}
source: string
evidence: Evidence
/**
 * The day on which the source was last read.
 */
checked: string
valid: {
from: string
to: string
}
}

/**
 * glossary.yaml of a pack: its terms, each explained in one sentence that its facts carry.
 * 
 * @minItems 1
 */
export type GlossaryFile = TermSource[]

export interface TermSource {
/**
 * As a learner meets it; its address is made from it.
 */
term: string
/**
 * Other names under which it is looked up.
 * 
 * @minItems 1
 */
also?: string[]
/**
 * One sentence of our own (inline Markdown).
 */
meaning: string
/**
 * @minItems 1
 */
facts: string[]
}

/**
 * @minItems 1
 */
export type FactIds = string[]
/**
 * headings.yaml of a pack: every heading of the notes that the pack teaches, in their order, with the facts that teach it. Topics, cards and questions follow from the facts.
 * 
 * @minItems 1
 */
export type HeadingFile = HeadingSource[]

export interface HeadingSource {
heading: string
/**
 * 1 is the title of the notes. A heading holds all deeper ones up to the next of its own level.
 */
level: number
facts?: FactIds
/**
 * What the notes list below the heading without giving it one of its own.
 * 
 * @minItems 1
 */
parts?: HeadingPartSource[]
}
export interface HeadingPartSource {
part: string
facts: FactIds
}

/**
 * labs/NN-name.yaml: one exercise of the config lab. The build proves that the start fails its goals and that each solution meets them all.
 */
export interface LabSource {
/**
 * topic-id.lab-name
 */
id: string
title: string
/**
 * Markdown: who wants what, and what goes wrong. It says everything that the goals ask for.
 */
story: string
difficulty: ("easy" | "medium" | "hard")
/**
 * The kind of document that start and solutions are.
 */
kind: ("apprunner-yaml" | "create-service" | "create-auto-scaling-configuration" | "create-vpc-ingress-connection" | "associate-custom-domain" | "cli-command" | "cloudformation")
/**
 * Whether the text is for a new service or for one that exists already.
 */
mode: ("new" | "existing")
start: string
/**
 * @minItems 1
 * @maxItems 8
 */
goals: GoalSource[]
/**
 * A ladder: the first says where to look, the last nearly what to write.
 * 
 * @minItems 2
 * @maxItems 4
 */
hints: string[]
/**
 * @minItems 1
 * @maxItems 4
 */
solutions: SolutionSource[]
/**
 * The exam tasks that the exercise serves, as exam-id/task, for example dva-c02/3.1.
 * 
 * @minItems 1
 */
exams: string[]
/**
 * True where the detail is App Runner's, which is on no scope list of these exams, and only the task is in scope.
 */
adjacent: boolean
/**
 * @minItems 1
 */
facts: string[]
/**
 * The day on which the proof stands: what has ended by then has ended.
 */
checked: string
}
/**
 * One thing that is wanted, with exactly one of rulesAbsent, noErrors, value and monthlyPrice.
 */
export interface GoalSource {
id: string
/**
 * What is wanted, on one line of Markdown.
 */
words: string
points: number
/**
 * Shown while the goal is not met: what is still amiss, without giving the solution away.
 */
message: string
/**
 * The start meets this goal already, and the solution must not break it.
 */
guard?: true
/**
 * Ids of lab rules that find nothing any more.
 * 
 * @minItems 1
 */
rulesAbsent?: string[]
/**
 * The lab finds no error; warnings may stay.
 */
noErrors?: true
value?: ValueGoalSource
monthlyPrice?: PriceGoalSource
}
export interface ValueGoalSource {
/**
 * Keys and indexes from the root. * stands for every entry, name=X for the list items whose name is X.
 * 
 * @minItems 1
 */
path: (string | number)[]
equal?: (string | number | boolean)
/**
 * @minItems 1
 */
"one-of"?: (string | number | boolean)[]
"at-least"?: number
"at-most"?: number
present?: true
absent?: true
/**
 * The whole value, with * for any characters.
 */
"matches-glob"?: string
}
export interface PriceGoalSource {
/**
 * USD a month in us-east-1.
 */
"at-most": string
size?: SizeSource
/**
 * Hours a day between the commands that pause and resume the service, where the document has both.
 */
pausedHoursPerDay?: number
traffic?: TrafficSource
}
/**
 * The instance that the price is of, where the document names none: vcpu in 1/1024, and MB.
 */
export interface SizeSource {
vcpu: number
memoryMb: number
}
/**
 * What differs from the everyday traffic that the lab begins with.
 */
export interface TrafficSource {
requestsPerDay?: number
durationMs?: number
busyHours?: number
concurrency?: number
minSize?: number
}
export interface SolutionSource {
text: string
why: string
}

/**
 * matrix.yaml: what each service can do, cell by cell, with value, words, source and evidence.
 */
export interface MatrixSource {
/**
 * The day on which the cells were last held against their sources.
 */
checked: string
services: {
[k: string]: ServiceSource
}
capabilities: {
[k: string]: CapabilitySource
}
}
export interface ServiceSource {
name: string
short: string
}
export interface CapabilitySource {
/**
 * A question that the cell's value answers.
 */
title: string
group: string
/**
 * text cells inform and cannot decide a key.
 */
type: ("yes-no" | "number" | "choice" | "list" | "text")
unit?: string
/**
 * @minItems 2
 */
choices?: string[]
cells: {
[k: string]: CellSource
}
}
export interface CellSource {
/**
 * null = unknown: no question may test it.
 */
value: (boolean | number | string | string[] | null)
text: string
source: string
evidence: ("read" | "quoted" | "inferred" | "computed" | "community" | "judgement" | "background")
}

/**
 * A pack of one's own as one YAML or JSON file: topics with facts, cards, questions and exercises, service selections, terms and commands. Ids are only unique within the file.
 */
export interface PackFileSource {
/**
 * Names the pack for ever: a file with the same id replaces the pack and keeps what was learned.
 */
id: string
title: string
summary: string
/**
 * @minItems 1
 * @maxItems 50
 */
topics: PackFileTopicSource[]
/**
 * A dated notice shown over the pack's topics.
 */
notice?: {
text: string
/**
 * The fact that gives the source and, as the day from which it is valid, the date.
 */
fact: string
}
/**
 * Service selections, proved from the capability matrix of the course.
 * 
 * @maxItems 500
 */
selections?: {
id: string
}[]
/**
 * As in glossary.yaml.
 * 
 * @maxItems 500
 */
glossary?: {

}[]
/**
 * As in commands.yaml.
 * 
 * @maxItems 500
 */
commands?: {

}[]
}
export interface PackFileTopicSource {
id: string
title: string
summary: string
/**
 * @minItems 1
 * @maxItems 50
 */
sources: string[]
/**
 * Markdown, as in topic.md.
 */
text: string
/**
 * As in facts.yaml.
 * 
 * @minItems 1
 * @maxItems 500
 */
facts: {
id: string
}[]
/**
 * As in cards.yaml.
 * 
 * @minItems 1
 * @maxItems 1000
 */
cards: {
id: string
}[]
/**
 * As in questions.yaml of a topic.
 * 
 * @minItems 1
 * @maxItems 500
 */
questions: {
id: string
}[]
/**
 * Each as in a file of labs/: proved by the lab.
 * 
 * @maxItems 50
 */
exercises?: {
id: string
}[]
}

/**
 * A pack: what a folder of content teaches, for whom, and which topics it has, in teaching order.
 */
export interface Pack {
/**
 * Stable name of the pack, equal to its folder.
 */
id: string
title: string
summary: string
/**
 * A dated notice shown wherever the pack advises choosing its service.
 */
notice?: {
text: string
/**
 * The fact that gives the source and, as the day from which it is valid, the date.
 */
fact: string
}
}

/**
 * A dated book of rates in the shape of AWS's offer files. Amounts are decimal strings: money is never a binary float.
 */
export interface PriceBookSource {
id: string
title: string
region: string
/**
 * aws = what AWS charges, as far as it was read; notes = what the study notes claim.
 */
kind: ("aws" | "notes")
currency: "USD"
readOn: string
/**
 * What the models need and the book does not have is not known: it gets no amount. A book may know nothing.
 */
rates: RateSource[]
}
export interface RateSource {
/**
 * The name by which a price model asks for the rate, for example apprunner.active-vcpu.
 */
id: string
/**
 * Service code of the offer file.
 */
service: string
/**
 * null = not verified.
 */
usageType: (string | null)
operation?: string
label: string
unit: string
/**
 * @minItems 1
 */
tiers: TierSource[]
sku?: string
effective?: string
source: string
readOn: string
evidence: ("read" | "quoted" | "inferred" | "computed" | "community" | "judgement" | "background")
}
export interface TierSource {
begin: string
end: string
usd: string
rateCode?: string
}

/**
 * topic-id.q-name
 */
export type QuestionId = string
/**
 * Markdown: paragraphs, lists, code.
 */
export type Stem = string
export type OptionId = string
export type OptionText = string
/**
 * Why it is right, or why it is wrong here and when it would be right.
 */
export type Why = string
/**
 * @minItems 1
 */
export type Facts = string[]
/**
 * The exam tasks that the item serves, as exam-id/task, for example saa-c03/4.2.
 * 
 * @minItems 1
 */
export type Exams = string[]
/**
 * True where the detail is App Runner's, which is on no scope list of these exams, and only the task is in scope.
 */
export type Adjacent = boolean
export type Difficulty = ("easy" | "medium" | "hard")
export type Day = string
/**
 * questions.yaml: items with a reason for every option. Keys are proved where they can be: a service selection by the capability matrix, config-debugging by the lab, pricing by the pricing engine.
 * 
 * @minItems 1
 */
export type QuestionFile = (ChoiceQuestionSource | OrderingQuestionSource | MatchingQuestionSource | DebuggingQuestionSource | PricingQuestionSource | ServiceSelectionSource)[]

export interface ChoiceQuestionSource {
id: QuestionId
kind: ("multiple-choice" | "multiple-response")
stem: Stem
/**
 * @minItems 3
 * @maxItems 6
 */
options: OptionSource[]
facts: Facts
exams: Exams
adjacent: Adjacent
difficulty: Difficulty
checked: Day
}
export interface OptionSource {
id: OptionId
text: OptionText
right?: true
why: Why
}
/**
 * Steps to be brought into the right order.
 */
export interface OrderingQuestionSource {
id: QuestionId
kind: "ordering"
stem: Stem
/**
 * In the right order; the app shuffles them.
 * 
 * @minItems 3
 * @maxItems 6
 */
steps: StepSource[]
/**
 * Other orders that are right as well, each with the ids of all steps.
 * 
 * @minItems 1
 * @maxItems 6
 */
also?: string[][]
facts: Facts
exams: Exams
adjacent: Adjacent
difficulty: Difficulty
checked: Day
}
export interface StepSource {
id: OptionId
text: OptionText
/**
 * Why it comes here and not earlier or later.
 */
why: string
}
/**
 * Items, each of which belongs to one target.
 */
export interface MatchingQuestionSource {
id: QuestionId
kind: "matching"
stem: Stem
/**
 * @minItems 3
 * @maxItems 7
 */
items: MatchItemSource[]
/**
 * A target may be right for several items, or for none.
 * 
 * @minItems 2
 * @maxItems 7
 */
targets: MatchTargetSource[]
facts: Facts
exams: Exams
adjacent: Adjacent
difficulty: Difficulty
checked: Day
}
export interface MatchItemSource {
id: OptionId
text: OptionText
/**
 * The id of the target to which it belongs.
 */
target: string
/**
 * Why it belongs to its target.
 */
why: string
}
export interface MatchTargetSource {
id: OptionId
text: OptionText
/**
 * Wanted of a target to which no item belongs: when it would be right.
 */
why?: string
}
/**
 * A faulty configuration. The lab computes which options are right and refuses a key that it does not find.
 */
export interface DebuggingQuestionSource {
id: QuestionId
kind: "config-debugging"
stem: Stem
/**
 * line: where the fault is. cause: which rule of the lab it breaks. fix: which edit mends it.
 */
ask: ("line" | "cause" | "fix")
file: ConfigFileSource
/**
 * The rules that the file breaks: the lab has to find these and no other error.
 * 
 * @minItems 1
 */
fault?: string[]
/**
 * @minItems 1
 */
expect?: ExpectedValueSource[]
/**
 * @minItems 3
 * @maxItems 6
 */
options: DebuggingOptionSource[]
facts: Facts
exams: Exams
adjacent: Adjacent
difficulty: Difficulty
checked: Day
}
export interface ConfigFileSource {
kind: ("apprunner-yaml" | "create-service" | "update-service" | "create-auto-scaling-configuration" | "create-vpc-connector" | "create-vpc-ingress-connection" | "create-observability-configuration" | "create-connection" | "associate-custom-domain" | "source-configuration" | "cloudformation" | "cli-command")
/**
 * A new service may not use a runtime past its end of support.
 */
mode: ("new" | "existing")
text: string
}
/**
 * What a mended file says besides, where the lab alone cannot know it: exactly one of equal, one-of, present and absent.
 */
export interface ExpectedValueSource {
/**
 * @minItems 1
 */
path: (string | number)[]
equal?: (string | number | boolean)
/**
 * @minItems 1
 */
"one-of"?: (string | number | boolean)[]
present?: true
absent?: true
}
export interface DebuggingOptionSource {
id: OptionId
text?: OptionText
/**
 * ask: line. A line of the file without its indentation; it stands there once.
 */
line?: string
/**
 * ask: cause. The id of a rule of the lab.
 */
rule?: string
/**
 * ask: fix. What is replaced, which stands once in the file, and by what.
 * 
 * @minItems 1
 * @maxItems 4
 */
edits?: EditSource[]
right?: true
why: Why
}
export interface EditSource {
replace: string
with: string
}
/**
 * What does it cost a month? The pricing engine computes the key, and each distractor from its misconception.
 */
export interface PricingQuestionSource {
id: QuestionId
kind: "pricing"
stem: Stem
/**
 * The id of the price book, for example us-east-1.
 */
book: string
usage: PricedUsageSource
/**
 * @minItems 3
 * @maxItems 6
 */
options: PricedOptionSource[]
facts: Facts
exams: Exams
adjacent: Adjacent
difficulty: Difficulty
checked: Day
}
/**
 * One service and what it does in a month. What is left out is as in an idle month; a month has 730 hours unless days are given.
 */
export interface PricedUsageSource {
"app-runner"?: AppRunnerUsageSource
fargate?: FargateUsageSource
lambda?: LambdaUsageSource
}
export interface AppRunnerUsageSource {
vcpu: number
memoryGb: number
days?: number
activeHoursPerDay?: number
provisionedInstances?: number
activeInstances?: number
activationsPerDay?: number
pausedHoursPerDay?: number
buildMinutes?: number
automaticDeployments?: boolean
/**
 * Deployments a month. None is billed; a misconception may.
 */
deployments?: number
}
export interface FargateUsageSource {
vcpu: number
memoryGb: number
processor?: ("x86" | "arm")
days?: number
/**
 * Of all tasks together.
 */
taskHoursPerDay?: number
storageGb?: number
balancerServices?: number
capacityHoursPerDay?: number
publicTasks?: boolean
natGateways?: number
natGb?: number
transferGb?: number
}
export interface LambdaUsageSource {
memoryMb: number
requestsPerDay: number
durationMs: number
processor?: ("x86" | "arm")
days?: number
freeTier?: boolean
front?: ("function-url" | "http-api" | "rest-api" | "load-balancer")
transferGb?: number
}
export interface PricedOptionSource {
id: OptionId
/**
 * The figure of the option; the build reckons it again.
 */
usd: string
right?: true
/**
 * The misconception that leads to this figure.
 */
from?: string
why: Why
}
export interface ServiceSelectionSource {
id: string
kind: "service-selection"
title: string
/**
 * Markdown; the words of each constraint stand in it exactly once.
 */
stem: string
/**
 * Service ids of the matrix.
 * 
 * @minItems 2
 */
options: string[]
/**
 * What the author holds to be right; the build refuses the question unless the matrix proves exactly this.
 * 
 * @minItems 1
 */
answer: string[]
/**
 * @minItems 1
 */
constraints: ConstraintSource[]
/**
 * For each option: why here, or why not here and when it would be right.
 */
whys: {
[k: string]: string
}
exams: Exams
difficulty: Difficulty
checked: Day
}
export interface ConstraintSource {
capability: string
/**
 * includes: the cell's list holds the value.
 */
is: ("equal" | "at-least" | "at-most" | "one-of" | "includes")
value: (boolean | number | string | string[])
/**
 * The words of the stem that state this requirement.
 */
words: string
}

/**
 * The front matter of a topic.md: everything about a topic but its text.
 */
export interface TopicFrontMatter {
/**
 * Stable id; the prefix of the ids of its facts, cards and questions.
 */
id: string
title: string
/**
 * One sentence: what a learner can do after this topic.
 */
summary: string
/**
 * The headings of the service notes that this topic teaches.
 * 
 * @minItems 1
 */
headings: string[]
/**
 * Pages to read on.
 * 
 * @minItems 1
 */
sources: string[]
}
