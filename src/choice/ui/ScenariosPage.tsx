import { Suspense, use, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Matrix } from '../../content/matrix.ts'
import type { ServiceSelection } from '../../content/question.ts'
import type { Library } from '../../content/library.ts'
import { Button, LinkButton } from '../../kit/Button.tsx'
import { Page } from '../../kit/Page.tsx'
import { current } from '../../practice/run.ts'
import { openRun, type RunDeps } from '../../practice/run-store.ts'
import { QuestionView } from '../../practice/ui/QuestionView.tsx'
import { RunEnd, RunFrame } from '../../practice/ui/RunFrame.tsx'
import { PackNotice } from '../../content/ui/PackNotice.tsx'
import { Prose } from '../../content/ui/Prose.tsx'
import type { Log } from '../../progress/log.ts'
import { settingsOf } from '../../progress/settings.ts'
import { contrastOf } from '../contrast.ts'
import { drawRun } from '../draw.ts'
import { pickOut } from '../requirements.ts'
import { Breaches } from './Breaches.tsx'
import { CellTable } from './CellTable.tsx'
import './choice.css'

interface Needs extends RunDeps {
  readonly library: Library
  readonly log: Log
  readonly holdSession: () => () => void
  readonly persist: () => Promise<boolean>
}

/** Which service fits? Stories whose requirements decide, with the proof shown after each answer. */
export default function ScenariosPage({ services }: { readonly services: Needs }) {
  const scenarios = use(services.library.scenarios())
  const matrix = use(services.library.matrix())
  const draw = () => drawRun(scenarios, services.log.events(), services.dice)
  const [store, setStore] = useState(() => openRun(draw(), 'scenario', services))
  const { run, failed } = useStore(store)
  const scenario = current(run) as ServiceSelection | undefined
  useEffect(() => services.holdSession(), [services])
  const open = (questions: readonly ServiceSelection[]) => setStore(openRun(questions, 'scenario', services))
  return (
    <Page
      title="App Runner or ECS or Lambda?"
      over="Which service fits?"
      lead={`${run.questions.length === 1 ? 'One' : run.questions.length} of ${scenarios.length} stories: any of ${matrix.services.length} services may be the answer.`}
    >
      {scenario === undefined ? (
        <RunEnd run={run} onAgain={() => open(draw())}>
          <LinkButton href="#/practise/matrix">Explore the matrix</LinkButton>
        </RunEnd>
      ) : (
        <RunFrame
          key={run.questions.length === 1 ? scenario.id : 'run'}
          store={store}
          failed={failed}
          onFinished={() => void services.persist()}
          verdict={<span className="scenario__title">{scenario.title}</span>}
        >
          <QuestionView
            question={scenario}
            stem={
              <div className="scenario">
                <Prose text={pickOut(scenario.stem, scenario.constraints)} />
              </div>
            }
            run={run}
            store={store}
            singleKeys={settingsOf(services.log.events())['single-keys']}
            renderDetail={(option) => <Breaches option={option.id} scenario={scenario} matrix={matrix} />}
          />
          {run.checked && (
            <>
              <CellTable scenario={scenario} matrix={matrix} />
              <Flip
                scenario={scenario}
                scenarios={scenarios}
                matrix={matrix}
                onFlip={(partner) => open([partner])}
              />
            </>
          )}
        </RunFrame>
      )}
      {(run.checked || scenario === undefined) && (
        <Suspense fallback={null}>
          <PackNotice library={services.library} />
        </Suspense>
      )}
    </Page>
  )
}

function Flip(props: {
  readonly scenario: ServiceSelection
  readonly scenarios: readonly ServiceSelection[]
  readonly matrix: Matrix
  readonly onFlip: (partner: ServiceSelection) => void
}) {
  const contrast = contrastOf(props.scenario, props.scenarios)
  const partner = props.scenarios.find(({ id }) => id === contrast?.partner)
  if (contrast === undefined || partner === undefined) return null
  return (
    <section className="scenario__flip" aria-label="Flip a requirement">
      <p>
        The same story is told once more with one requirement flipped: instead of{' '}
        <strong>{contrast.here.words}</strong>, it asks for <strong>{contrast.there.words}</strong>. Does your
        answer change?
      </p>
      <Button onClick={() => props.onFlip(partner)}>Flip the requirement</Button>
    </section>
  )
}
