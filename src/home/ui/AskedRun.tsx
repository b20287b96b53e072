import { type ReactNode, Suspense, use } from 'react'
import { useStore } from 'zustand'
import { Breaches } from '../../choice/ui/Breaches.tsx'
import { CellTable } from '../../choice/ui/CellTable.tsx'
import type { QuestionId } from '../../content/ids.ts'
import type { Option, Question, ServiceSelection } from '../../content/question.ts'
import type { Library } from '../../content/library.ts'
import { PackNotice } from '../../content/ui/PackNotice.tsx'
import { current } from '../../practice/run.ts'
import type { RunStore } from '../../practice/run-store.ts'
import { QuestionView } from '../../practice/ui/QuestionView.tsx'
import { RunFrame } from '../../practice/ui/RunFrame.tsx'
import type { Log } from '../../progress/log.ts'
import { settingsOf } from '../../progress/settings.ts'
import type { LoadedQuestion } from '../asked.ts'

/** A run over questions of any kind; a choice of service shows what in the matrix decides. */
export function AskedRun(props: {
  readonly store: RunStore
  readonly asked: ReadonlyMap<QuestionId, LoadedQuestion>
  readonly services: {
    readonly library: Library
    readonly log: Log
    readonly persist: () => Promise<boolean>
  }
}) {
  const { store, services } = props
  const { run, failed } = useStore(store)
  const question = current(run)
  if (question === undefined) return null
  const view = (detail?: (option: Option) => ReactNode) => (
    <QuestionView
      question={question}
      run={run}
      store={store}
      facts={props.asked.get(question.id)?.facts ?? []}
      singleKeys={settingsOf(services.log.events())['single-keys']}
      {...(detail ? { renderDetail: detail } : {})}
    />
  )
  return (
    <>
      <RunFrame store={store} failed={failed} onFinished={() => void services.persist()}>
        {isSelection(question) && run.checked ? (
          <Suspense fallback={view()}>
            <ProvedSelection scenario={question} library={services.library} view={view} />
          </Suspense>
        ) : (
          view()
        )}
      </RunFrame>
      {run.checked && (
        <Suspense fallback={null}>
          <NoticeOn question={question} library={services.library} />
        </Suspense>
      )}
    </>
  )
}

/**
 * A choice of service may end with the service of any pack, a question of a topic with that of its own. Shown once it is
 * answered, since whether a new account may choose it can be what is asked.
 */
function NoticeOn({ question, library }: { readonly question: Question; readonly library: Library }) {
  if (!('topic' in question)) return <PackNotice library={library} />
  const topic = library.outline.topics.find(({ id }) => id === question.topic)
  return topic === undefined ? null : <PackNotice library={library} pack={topic.pack} />
}

function isSelection(question: Question): question is ServiceSelection {
  return question.kind === 'service-selection'
}

function ProvedSelection(props: {
  readonly scenario: ServiceSelection
  readonly library: Library
  readonly view: (detail: (option: Option) => ReactNode) => ReactNode
}) {
  const { scenario } = props
  const matrix = use(props.library.matrix())
  return (
    <>
      {props.view((option) => (
        <Breaches option={option.id} scenario={scenario} matrix={matrix} />
      ))}
      <CellTable scenario={scenario} matrix={matrix} />
    </>
  )
}
