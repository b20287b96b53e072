import { type ReactNode, useState } from 'react'
import { Button } from '../../kit/Button.tsx'

const STEP = 10

/** A list that grows when asked: a large pack drawn at once would hold the page up. */
export function Gradual<T>(props: {
  readonly title: string
  /** Left out where the title stands right above already. */
  readonly headed?: boolean
  readonly items: readonly T[]
  readonly children: (item: T) => ReactNode
}) {
  const { title, items, headed = true } = props
  const [shown, setShown] = useState(STEP)
  if (items.length === 0) return null
  const left = items.length - shown
  return (
    <section className="packs__list" aria-label={title}>
      {headed && <h3>{title}</h3>}
      <ul className="packs__items">{items.slice(0, shown).map((item) => props.children(item))}</ul>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + STEP)}>
          Show {Math.min(STEP, left)} more of {items.length}
          <span className="visually-hidden">: {title}</span>
        </Button>
      )}
    </section>
  )
}
