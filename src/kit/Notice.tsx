import { CircleCheck, Info, OctagonX, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

export type Signal = 'info' | 'go' | 'caution' | 'no-go'

const ICONS = { info: Info, go: CircleCheck, caution: TriangleAlert, 'no-go': OctagonX }
const WORDS = { info: 'Note', go: 'Good', caution: 'Caution', 'no-go': 'Problem' }

/** Something to know. The signal is a colour, an icon and a word for those who see neither. `live` announces it when it appears. */
export function Notice(props: {
  readonly signal?: Signal
  readonly live?: boolean
  readonly children: ReactNode
}) {
  const signal = props.signal ?? 'info'
  const Icon = ICONS[signal]
  return (
    <div
      className="notice"
      data-signal={signal}
      role={props.live === true ? (signal === 'no-go' ? 'alert' : 'status') : undefined}
    >
      <Icon size={20} aria-label={WORDS[signal]} role="img" />
      <div>{props.children}</div>
    </div>
  )
}
