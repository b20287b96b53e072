import { Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'

/** A piece of code with its language and a button that copies it. */
export function CodeBlock(props: { readonly language: string; readonly text: string }) {
  return (
    <figure className="code">
      <figcaption>
        <span>{props.language}</span>
        <CopyButton text={props.text} />
      </figcaption>
      <pre tabIndex={0} role="group" aria-label={`${props.language} code`}>
        <code>{props.text}</code>
      </pre>
    </figure>
  )
}

/** Copies a text and says so. `name` tells one of several such buttons from another. */
export function CopyButton(props: { readonly text: string; readonly name?: string }) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text)
      setSaid('Copied')
    } catch {
      setSaid('Not allowed by the browser: select the text instead')
    }
  }
  return (
    <span className="copy">
      <span role="status">{said}</span>
      <Button look="quiet" size="small" onClick={() => void copy()}>
        <Copy size={15} aria-hidden="true" /> Copy
        {props.name !== undefined && <span className="visually-hidden"> {props.name}</span>}
      </Button>
    </span>
  )
}
