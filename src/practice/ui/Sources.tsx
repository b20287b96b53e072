import type { Fact } from '../../content/course.ts'
import { EvidenceMark } from '../../content/ui/EvidenceMark.tsx'
import { ExternalLink, sourceName, Words } from '../../content/ui/Prose.tsx'

/** The facts on which a question rests, each with its source and the day on which it was read. */
export function Sources({ facts }: { readonly facts: readonly Fact[] }) {
  if (facts.length === 0) return null
  return (
    <details className="sources">
      <summary>{facts.length === 1 ? 'The fact behind it' : `The ${facts.length} facts behind it`}</summary>
      <ul>
        {facts.map((fact) => (
          <li key={fact.id}>
            <p>
              <Words words={fact.documented} />
            </p>
            <p className="sources__from">
              <ExternalLink href={fact.source}>{sourceName(fact.source)}</ExternalLink>, read {fact.checked}{' '}
              <EvidenceMark evidence={fact.evidence} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
