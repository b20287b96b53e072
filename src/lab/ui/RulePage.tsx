import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { ExternalLink } from '../../content/ui/Prose.tsx'
import { Button, LinkButton } from '../../kit/Button.tsx'
import { Page, Section } from '../../kit/Page.tsx'
import { EVERYDAY_TRAFFIC } from '../../pricing/traffic.ts'
import type { RulePage as Rule } from '../engine.ts'
import { KIND_NAMES } from '../kind-names.ts'
import type { LabNeeds } from './LabPage.tsx'
import { MarkedCode } from './MarkedCode.tsx'
import { Rulebook } from './Rulebook.tsx'
import './rules.css'
import { SeverityMark } from './Severity.tsx'
import { TextDiff } from './TextDiff.tsx'

/** One rule, made from its own file: why, what is wrong and how the lab says it, what is right, what the fix does. */
export default function RulePage({
  services,
  params,
}: {
  readonly services: LabNeeds
  readonly params: Readonly<Record<string, string | undefined>>
}) {
  return (
    <Rulebook services={services}>
      {(pages) => {
        const at = pages.findIndex(({ id }) => id === params.rule)
        const rule = pages[at]
        if (!rule)
          return (
            <Page title="No such rule" lead={`The lab of this version has no rule named ${params.rule}.`}>
              <p>
                <a href="#/lab/rules">See all rules</a>
              </p>
            </Page>
          )
        return <OneRule rule={rule} previous={pages[at - 1]} next={pages[at + 1]} services={services} />
      }}
    </Rulebook>
  )
}

function OneRule(props: {
  readonly rule: Rule
  readonly previous: Rule | undefined
  readonly next: Rule | undefined
  readonly services: LabNeeds
}) {
  const { rule, previous, next } = props
  return (
    <Page title={rule.title} over={rule.id}>
      <div className="rule">
        <p className="rules__facts">
          <SeverityMark severity={rule.severity} />
          {rule.kinds.map((kind) => (
            <span key={kind} className="chip">
              {KIND_NAMES[kind]}
            </span>
          ))}
        </p>
        <p>{rule.why}</p>
        <p>
          <ExternalLink href={rule.source}>Source</ExternalLink>
        </p>
        <Section title="Wrong">
          <pre className="marked" tabIndex={0} role="group" aria-label="Example that breaks the rule">
            <MarkedCode text={rule.bad.text} places={rule.bad.places} />
          </pre>
          <ul className="rule__messages">
            {rule.messages.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
          <TryIt rule={rule} services={props.services} />
        </Section>
        <Section title="Right">
          <pre className="marked" tabIndex={0} role="group" aria-label="Example that keeps the rule">
            <code>{rule.good}</code>
          </pre>
        </Section>
        <Section title={rule.fixes.length > 1 ? 'What the fixes do' : 'What the fix does'}>
          {rule.fixes.length === 0 && (
            <p>The lab has no fix for this: only you know what it should be instead.</p>
          )}
          {rule.fixes.map(({ title, after }) => (
            <div key={title} className="rule__fix">
              <h3>{title}</h3>
              <TextDiff label={`Changes: ${title}`} before={rule.document} after={after} />
            </div>
          ))}
        </Section>
        <nav className="rule__ways" aria-label="Rules">
          {previous && (
            <a href={`#/lab/rules/${previous.id}`} rel="prev">
              <ArrowLeft size={18} aria-hidden="true" />
              <span>
                <span className="visually-hidden">Previous rule: </span>
                {previous.title}
              </span>
            </a>
          )}
          <LinkButton href="#/lab/rules" size="small">
            All rules
          </LinkButton>
          {next && (
            <a href={`#/lab/rules/${next.id}`} rel="next">
              <span>
                <span className="visually-hidden">Next rule: </span>
                {next.title}
              </span>
              <ArrowRight size={18} aria-hidden="true" />
            </a>
          )}
        </nav>
      </div>
    </Page>
  )
}

/** Opens the example as a shared link would: a text of the person's own is never replaced without asking. */
function TryIt({ rule, services }: { readonly rule: Rule; readonly services: LabNeeds }) {
  const [failed, setFailed] = useState(false)
  const open = async () => {
    const link = await services.lab.writeLink({ text: rule.document, mode: 'new', traffic: EVERYDAY_TRAFFIC })
    if (link === undefined) setFailed(true)
    else location.hash = `#/lab/s/${link}`
  }
  return (
    <div className="row">
      <Button onClick={() => void open()}>Try it in the lab</Button>
      <span role="status">
        {failed ? 'The example could not be opened. Copy it into the lab instead.' : ''}
      </span>
    </div>
  )
}
