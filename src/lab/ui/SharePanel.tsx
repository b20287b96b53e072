import { Copy, Download, FileText } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { KIND_NAMES } from '../kind-names.ts'
import { sharedIn } from '../lab-draft.ts'
import type { LabState } from '../lab-store.ts'
import { markdownReport } from '../markdown-report.ts'
import { nameOf } from './Documents.tsx'
import type { LabNeeds } from './LabPage.tsx'
import { livePrice, trafficOf } from '../live-price.ts'
import { BOOK, priceWords } from './price-words.ts'
import { isJson } from '../text-lines.ts'

/** The ways to hand a configuration on: a link that carries it, a report, a file. Nothing leaves the device by itself. */
export function SharePanel(props: { readonly state: LabState; readonly services: LabNeeds }) {
  const { state, services } = props
  const { text, traffic, report } = state
  const [said, setSaid] = useState('')
  const [byHand, setByHand] = useState('')
  const name = nameOf(state)

  const copy = async (what: string, words: string) => {
    try {
      await navigator.clipboard.writeText(what)
      setByHand('')
      setSaid(words)
    } catch {
      setByHand(what)
      setSaid('The browser does not allow copying. Copy it from the field by hand.')
    }
  }
  const copyLink = async () => {
    const payload = await services.lab.writeLink(sharedIn(state))
    if (payload === undefined) {
      setByHand('')
      setSaid(`The text is too long for a link. Download ${name} and send the file instead.`)
      return
    }
    await copy(new URL(`#/lab/s/${payload}`, location.href).href, 'Link copied. It holds the text itself.')
  }
  const copyMarkdown = async () => {
    const book = await services.library.priceBook(BOOK)
    const estimate = report && book && livePrice(report, book, traffic)
    const price = estimate ? priceWords(estimate, trafficOf(report, traffic)) : []
    const title = report ? KIND_NAMES[report.kind] : 'Configuration'
    const written = markdownReport({ title, text, problems: report?.problems ?? [], price })
    await copy(written, 'Text, problems and price copied as Markdown.')
  }
  return (
    <div className="lab__panel" role="group" aria-label="Share">
      <div className="row">
        <Button size="small" onClick={() => void copyLink()}>
          <Copy size={16} aria-hidden="true" /> Copy the link
        </Button>
        <Button size="small" onClick={() => void copyMarkdown()}>
          <FileText size={16} aria-hidden="true" /> Copy as Markdown
        </Button>
        <Button
          size="small"
          onClick={() => services.lab.download(name, text, isJson(text) ? 'application/json' : 'text/yaml')}
        >
          <Download size={16} aria-hidden="true" /> Download {name}
        </Button>
      </div>
      <p className="lab__hint">
        The link carries the text{state.other && ', the one beside it'}, its kind, the mode and the traffic in
        itself; nothing is sent anywhere. Look for secrets before you pass it on.
      </p>
      <p role="status">{said}</p>
      {byHand !== '' && (
        <label className="field">
          To copy by hand
          <textarea
            className="lab__by-hand"
            readOnly
            rows={3}
            value={byHand}
            onFocus={(event) => event.target.select()}
          />
        </label>
      )}
    </div>
  )
}
