import type { Exercise } from '../../../content/exercise.ts'
import { CodeBlock } from '../../../content/ui/CodeBlock.tsx'
import { Prose } from '../../../content/ui/Prose.tsx'
import { TextDiff } from '../TextDiff.tsx'

const LANGUAGES: Readonly<Partial<Record<Exercise['kind'], string>>> = {
  'apprunner-yaml': 'yaml',
  cloudformation: 'yaml',
  'cli-command': 'sh',
}

/** All that is right, each with its reason: shown when the exercise is solved, or on demand. */
export function Solutions(props: { readonly exercise: Exercise; readonly text: string }) {
  const { solutions, kind } = props.exercise
  return (
    <section className="section" aria-label="Solutions">
      <h2>{solutions.length === 1 ? 'Solution' : 'Solutions'}</h2>
      {solutions.map(({ text, why }, place) => (
        // Solutions never move: their place is their identity.
        <div className="solutions__one" key={`solution-${place}`}>
          {solutions.length > 1 && (
            <h3>
              {place + 1} of {solutions.length}
            </h3>
          )}
          <CodeBlock language={LANGUAGES[kind] ?? 'json'} text={text} />
          <Prose text={why} />
          <details>
            <summary>What is different in mine</summary>
            <TextDiff label={`From solution ${place + 1} to my text`} before={text} after={props.text} />
          </details>
        </div>
      ))}
    </section>
  )
}
