import { Copy, Download } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { Notice } from '../../kit/Notice.tsx'
import type { Converted } from '../convert/conversion.ts'
import type { Target } from '../convert/convert.ts'
import { KIND_NAMES } from '../kind-names.ts'
import type { LabState, LabStore } from '../lab-store.ts'
import { suggestedName } from '../suggested-name.ts'
import './code.css'
import type { LabNeeds } from './LabPage.tsx'

const TARGETS = [
  'apprunner-yaml',
  'create-service',
  'cli-command',
  'cloudformation',
  'terraform',
] as const satisfies readonly Target[]

interface Shown {
  readonly of: string
  readonly target: Target
  readonly converted: Converted | undefined
}

/** The text as another kind of document, with what could not come along. */
export function ConvertPanel(props: {
  readonly state: LabState
  readonly store: LabStore
  readonly services: LabNeeds
  readonly onOpen: (text: string, words: string) => void
}) {
  const { state, services } = props
  const { text, report, other } = state
  const [shown, setShown] = useState<Shown>()
  const service = report?.kind === 'apprunner-yaml' ? other : undefined
  const isFileOfOther = other?.report?.kind === 'apprunner-yaml'
  const convert = async (target: Target) => {
    // A service whose apprunner.yaml is open beside it is converted together with that.
    const converted =
      isFileOfOther && other && target !== 'apprunner-yaml'
        ? await services.lab.convert(other.text, target, text)
        : await services.lab.convert(text, target, service?.text)
    setShown({ of: text, target, converted })
  }
  return (
    <div className="lab__panel" role="group" aria-label="Convert">
      <p>
        {other
          ? 'Both documents become one of another kind. What it cannot say is listed.'
          : 'The text becomes one of another kind. What it cannot say is listed.'}
      </p>
      <div className="row" role="group" aria-label="Convert to">
        {TARGETS.filter((target) => target !== report?.kind).map((target) => (
          <Button
            key={target}
            size="small"
            aria-pressed={shown?.target === target && shown.of === text}
            onClick={() => void convert(target)}
          >
            {KIND_NAMES[target]}
          </Button>
        ))}
      </div>
      {shown && shown.of === text && <Result shown={shown} {...props} />}
    </div>
  )
}

function Result({
  shown: { target, converted },
  services,
  onOpen,
  state,
  store,
}: Parameters<typeof ConvertPanel>[0] & { readonly shown: Shown }) {
  const [said, setSaid] = useState('')
  if (!converted)
    return (
      <Notice signal="no-go" live>
        <p>The text could not be converted in reasonable time.</p>
      </Notice>
    )
  if (converted.kind === 'refused')
    return (
      <Notice signal="caution" live>
        <p>{converted.message}</p>
      </Notice>
    )
  const { text, lost } = converted
  const name = suggestedName(text, target)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied.')
    } catch {
      setSaid('The browser does not allow copying. Mark the text and copy it by hand.')
    }
  }
  return (
    <div className="converted">
      <p role="status">
        {lost.length === 0
          ? 'Everything came along.'
          : `${lost.length} ${lost.length === 1 ? 'thing' : 'things'} to know:`}
      </p>
      {lost.length > 0 && (
        <ul className="converted__lost">
          {lost.map(({ what, why }) => (
            <li key={`${what} ${why}`}>
              <code>{what}</code> {why}
            </li>
          ))}
        </ul>
      )}
      <pre
        className="marked converted__text"
        tabIndex={0}
        role="group"
        aria-label={`As ${KIND_NAMES[target]}`}
      >
        <code>{text}</code>
      </pre>
      <div className="row">
        <Button size="small" onClick={() => void copy()}>
          <Copy size={16} aria-hidden="true" /> Copy
        </Button>
        <Button size="small" onClick={() => services.lab.download(name, text, 'text/plain')}>
          <Download size={16} aria-hidden="true" /> Download {name}
        </Button>
        {target !== 'terraform' && (
          <Button size="small" onClick={() => onOpen(text, `It is open as ${KIND_NAMES[target]}.`)}>
            Open it here
          </Button>
        )}
        {target !== 'terraform' && !state.other && (
          <Button size="small" onClick={() => store.openBeside(text, { name })}>
            Open it beside
          </Button>
        )}
        <span role="status">{said}</span>
      </div>
    </div>
  )
}
