import type { Card } from '../../content/course.ts'
import { Prose } from '../../content/ui/Prose.tsx'

/** What a section teaches, to be recalled on the spot: before the text it shows what to look for, after it what stayed. */
export function Recall({ cards }: { readonly cards: readonly Card[] }) {
  return (
    <details className="recall">
      <summary>
        Practise this: {cards.length} {cards.length === 1 ? 'card' : 'cards'}
      </summary>
      <ol>
        {cards.map((card) => (
          <li key={card.id}>
            <details>
              <summary>
                <Prose text={card.front} />
              </summary>
              <Prose text={card.back} />
              {card.extra !== undefined && (
                <div className="recall__extra">
                  <Prose text={card.extra} />
                </div>
              )}
            </details>
          </li>
        ))}
      </ol>
    </details>
  )
}
