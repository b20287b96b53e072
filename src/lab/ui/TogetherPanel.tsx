import { Button } from '../../kit/Button.tsx'
import type { LabState, LabStore } from '../lab-store.ts'
import { FILE_BESIDE, SERVICE_BESIDE } from './starts.ts'

/** How a second document comes beside the one in view: from a file, or from a start that fits it. */
export function TogetherPanel(props: {
  readonly state: LabState
  readonly store: LabStore
  readonly onOpen: () => void
  readonly onDone: () => void
}) {
  const { state, store } = props
  const isFile = state.report?.kind === 'apprunner-yaml'
  const start = isFile ? SERVICE_BESIDE : FILE_BESIDE
  const begin = (text: string, name: string) => {
    store.openBeside(text, { name })
    props.onDone()
  }
  return (
    <div className="lab__panel" role="group" aria-label="Check together">
      <p>
        An apprunner.yaml and the request that creates its service can each be right and still contradict each
        other: port, runtime, start command, secrets, and which of the two App Runner reads at all. Open{' '}
        {isFile ? 'the request' : 'the apprunner.yaml'} beside this text, and what they have against each
        other shows in both.
      </p>
      <div className="row">
        <Button size="small" onClick={props.onOpen}>
          Open its file …
        </Button>
        <Button size="small" onClick={() => begin(start.text, start.name)}>
          Start with {start.title}
        </Button>
        <Button
          size="small"
          look="quiet"
          onClick={() => begin('', isFile ? 'service.json' : 'apprunner.yaml')}
        >
          Start empty, to paste it
        </Button>
      </div>
    </div>
  )
}
