import { type ReactNode, useEffect, useRef } from 'react'

/** On the first page the focus stays at the start of the document, where the skip link is. */
let first = true

/** A page: one h1 that takes the focus when the route changes, so that a screen reader announces where it is. */
export function Page(props: {
  readonly title: string
  readonly over?: string
  readonly lead?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = props.title === 'Preflight' ? 'Preflight' : `${props.title} · Preflight`
    if (!first) heading.current?.focus({ preventScroll: true })
    first = false
    window.scrollTo(0, 0)
  }, [props.title])
  return (
    <div className="page" data-wide={props.wide === true ? '' : undefined}>
      <header className="page__head">
        {props.over !== undefined && <p className="page__over">{props.over}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        {props.lead !== undefined && <p className="page__lead">{props.lead}</p>}
      </header>
      {props.children}
    </div>
  )
}

/** A titled part of a page. */
export function Section(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="section" aria-label={props.title}>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  )
}
