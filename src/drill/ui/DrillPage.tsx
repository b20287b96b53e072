import { Suspense, use, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { inconsistent } from '../../base/inconsistent.ts'
import type { ChoiceQuestion } from '../../content/question.ts'
import type { Library } from '../../content/library.ts'
import { PackNotice } from '../../content/ui/PackNotice.tsx'
import { LinkButton } from '../../kit/Button.tsx'
import { Page } from '../../kit/Page.tsx'
import type { LabEngine } from '../../lab/engine.ts'
import { current } from '../../practice/run.ts'
import { openRun, type RunDeps } from '../../practice/run-store.ts'
import { QuestionView } from '../../practice/ui/QuestionView.tsx'
import { RunEnd, RunFrame } from '../../practice/ui/RunFrame.tsx'
import type { Log } from '../../progress/log.ts'
import { settingsOf } from '../../progress/settings.ts'
import { familyOf } from '../families.ts'
import type { Family, Materials } from '../family.ts'
import { drawSitting } from '../sitting.ts'
import './drill.css'

interface Needs extends RunDeps {
  readonly library: Library
  readonly log: Log
  readonly lab: LabEngine
  readonly holdSession: () => () => void
  readonly persist: () => Promise<boolean>
}

const MIXED = 'mixed'
const BOOK = 'us-east-1'

/** Fresh questions of one family, or of several. */
export default function DrillPage(props: {
  readonly services: Needs
  readonly params: Readonly<Record<string, string | undefined>>
}) {
  const id = props.params['family'] ?? ''
  const family = familyOf(id)
  if (family === undefined && id !== MIXED)
    return (
      <Page title="No such drill" lead="This version of Preflight has no drill of that name.">
        <LinkButton href="#/practise/drills">To the drills</LinkButton>
      </Page>
    )
  return (
    <Page
      title={family?.title ?? 'Mixed drills'}
      over="Drill"
      lead={family?.summary ?? 'One question each of five families.'}
    >
      <Sittings key={id} family={family} services={props.services} />
      <Suspense fallback={null}>
        <PackNotice library={props.services.library} />
      </Suspense>
    </Page>
  )
}

function Sittings({ family, services }: { readonly family: Family | undefined; readonly services: Needs }) {
  const materials = useMaterials(services)
  const draw = () => drawSitting(family, services.dice, materials)
  const [sitting, setSitting] = useState(draw)
  return (
    <Suspense fallback={<p role="status">Making questions …</p>}>
      <Sitting questions={sitting} services={services} onAgain={() => setSitting(draw())} />
    </Suspense>
  )
}

/** The prices, the matrix and the lab that the app has. */
function useMaterials({ library, lab, clock }: Needs): Materials {
  const today = new Date(clock.now()).toISOString().slice(0, 10)
  return {
    book: use(library.priceBook(BOOK)) ?? inconsistent(`no price book ${BOOK}`),
    matrix: use(library.matrix()),
    today,
    async check(text) {
      const answer = await lab.check(text, { mode: 'new', today })
      return answer.ok ? answer.value : inconsistent('the lab gave no answer to a short text')
    },
  }
}

function Sitting(props: {
  readonly questions: Promise<readonly ChoiceQuestion[]>
  readonly services: Needs
  readonly onAgain: () => void
}) {
  const questions = use(props.questions)
  return (
    <Run key={questions[0]?.id} questions={questions} services={props.services} onAgain={props.onAgain} />
  )
}

function Run(props: {
  readonly questions: readonly ChoiceQuestion[]
  readonly services: Needs
  readonly onAgain: () => void
}) {
  const { services } = props
  const [store] = useState(() => openRun(props.questions, 'practice', services))
  const { run, failed } = useStore(store)
  const question = current(run)
  useEffect(() => services.holdSession(), [services])
  if (question === undefined)
    return (
      <RunEnd run={run} onAgain={props.onAgain}>
        <LinkButton href="#/practise/drills">Other drills</LinkButton>
      </RunEnd>
    )
  return (
    <RunFrame store={store} failed={failed} onFinished={() => void services.persist()}>
      <QuestionView
        question={question}
        run={run}
        store={store}
        singleKeys={settingsOf(services.log.events())['single-keys']}
      />
    </RunFrame>
  )
}
