import { Button } from '../../kit/Button.tsx'

const EXAMPLES = [
  'MaxConcurrency',
  'apprunner.yaml',
  'scale to zero',
  '5xxStatusResponses',
  '--enable-www-subdomain',
]

/** Before the first letter: what can be found here, with examples to press. */
export function NothingYet({ onAsk }: { readonly onAsk: (query: string) => void }) {
  return (
    <div className="search__guide">
      <p>
        Topics, facts, cards, glossary, commands, lab rules and pages. A setting, a metric, a file or an
        option is found by its exact name; a typing slip is forgiven.
      </p>
      <div className="row">
        {EXAMPLES.map((example) => (
          <Button key={example} size="small" onClick={() => onAsk(example)}>
            {example}
          </Button>
        ))}
      </div>
    </div>
  )
}

/** When nothing was found: what to try, and where else to look. */
export function NothingFound(props: { readonly query: string; readonly onGo: (href: string) => void }) {
  const link = (href: string, words: string) => (
    <Button size="small" onClick={() => props.onGo(href)}>
      {words}
    </Button>
  )
  return (
    <div className="search__guide">
      <p>
        Nothing here is called or mentions <strong>“{props.query}”</strong>. Try fewer or other words: what
        AWS calls it, or the setting that you would change.
      </p>
      <div className="row">
        {link('#/glossary', 'Glossary')}
        {link('#/commands', 'Commands')}
        {link('#/learn', 'All topics')}
      </div>
    </div>
  )
}
