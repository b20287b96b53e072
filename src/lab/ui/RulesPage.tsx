import { Wrench } from 'lucide-react'
import { useState } from 'react'
import { Page, Section } from '../../kit/Page.tsx'
import type { RulePage } from '../engine.ts'
import { KIND_NAMES } from '../kind-names.ts'
import { SCHEMA_FILES, type PublishedKind } from '../schema-files.ts'
import type { LabNeeds } from './LabPage.tsx'
import { SEVERITY_WORDS, SeverityMark } from './Severity.tsx'
import { Rulebook } from './Rulebook.tsx'
import './rules.css'

/** Everything that the lab knows to be wrong, to be looked through. */
export default function RulesPage({ services }: { readonly services: LabNeeds }) {
  return (
    <Page
      title="Rules of the lab"
      wide
      lead="What the lab checks, each rule with an example that breaks it, the same example mended, and its source."
    >
      <Rulebook services={services}>{(pages) => <RuleList pages={pages} />}</Rulebook>
      <Schemas />
    </Page>
  )
}

/** The schemas as any editor can use them, at the address of this site. */
function Schemas() {
  const address = (file: string) => new URL(`schemas/${file}`, document.baseURI).href
  return (
    <Section title="In your own editor">
      <p>
        What a schema can say, keys, values and their meaning, any editor with JSON Schema can say too. In
        YAML it takes one comment at the top of the file:
      </p>
      <pre className="marked" tabIndex={0} role="group" aria-label="Comment for apprunner.yaml">
        <code>{`# yaml-language-server: $schema=${address(SCHEMA_FILES['apprunner-yaml'])}`}</code>
      </pre>
      <ul className="rules__schemas">
        {Object.entries(SCHEMA_FILES).map(([kind, file]) => (
          <li key={file}>
            <a href={address(file)}>{KIND_NAMES[kind as PublishedKind]}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function RuleList({ pages }: { readonly pages: readonly RulePage[] }) {
  const [words, setWords] = useState('')
  const [kind, setKind] = useState('')
  const [severity, setSeverity] = useState('')
  const kinds = [...new Set(pages.flatMap((page) => page.kinds))]
  const found = pages.filter(
    (page) =>
      (kind === '' || page.kinds.some((one) => one === kind)) &&
      (severity === '' || page.severity === severity) &&
      hasWords(page, words),
  )
  return (
    <>
      <search className="rules__search">
        <label className="field">
          Search the rules
          <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        <label className="field">
          Document
          <select value={kind} onChange={(event) => setKind(event.target.value)}>
            <option value="">Any</option>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {KIND_NAMES[one]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          Severity
          <select value={severity} onChange={(event) => setSeverity(event.target.value)}>
            <option value="">Any</option>
            {Object.entries(SEVERITY_WORDS).map(([one, word]) => (
              <option key={one} value={one}>
                {word}
              </option>
            ))}
          </select>
        </label>
      </search>
      <p role="status">
        {found.length === pages.length
          ? `${pages.length} rules, ${pages.filter(({ fixes }) => fixes.length > 0).length} of them with a fix`
          : `${found.length} of ${pages.length} rules`}
        {found.length === 0 && '. Try fewer or other words.'}
      </p>
      <ul className="rules__list">
        {found.map((page) => (
          <li key={page.id}>
            <p className="rules__title">
              <a href={`#/lab/rules/${page.id}`}>{page.title}</a>
            </p>
            <p className="rules__facts">
              <SeverityMark severity={page.severity} />
              {page.kinds.map((one) => (
                <span key={one} className="chip">
                  {KIND_NAMES[one]}
                </span>
              ))}
              {page.fixes.length > 0 && (
                <span className="chip">
                  <Wrench size={13} aria-hidden="true" /> has a fix
                </span>
              )}
              <code>{page.id}</code>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Every word somewhere, in any order. */
function hasWords(page: RulePage, words: string): boolean {
  const { id, title, why, messages, bad } = page
  const all = [id, title, why, ...messages, bad.text].join('\n').toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}
