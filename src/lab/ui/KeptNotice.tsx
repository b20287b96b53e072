import { Button } from '../../kit/Button.tsx'
import { Notice } from '../../kit/Notice.tsx'

/** A text of the person's own made room for another one: it is never gone without being given up. */
export function KeptNotice(props: { readonly onBringBack: () => void; readonly onForget: () => void }) {
  return (
    <Notice>
      <p>A text of your own was put aside when this one was opened.</p>
      <div className="row">
        <Button size="small" onClick={props.onBringBack}>
          Bring it back
        </Button>
        <Button size="small" look="quiet" onClick={props.onForget}>
          Give it up
        </Button>
      </div>
    </Notice>
  )
}
