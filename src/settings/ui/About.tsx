import { Section } from '../../kit/Page.tsx'
import '../../content/ui/prose.css'

/** What the app is, what it stands on, and what it cannot promise. */
export function About() {
  return (
    <Section title="About">
      <div className="prose">
        <p>
          Preflight runs entirely in your browser. It has no account, sends nothing anywhere, and opens
          without a network once it says “Ready offline”.
        </p>
        <p>
          It is an independent project and not affiliated with Amazon Web Services. AWS and the names of its
          services and exams are trademarks of Amazon.com, Inc. or its affiliates, used here to say what is
          taught. Every question was written for this app; none was taken from an exam.
        </p>
        <h3>What it cannot promise</h3>
        <ul>
          <li>A power cut in the very moment of saving can cost the answer in hand on some devices.</li>
          <li>
            “Clear site data” deletes everything, and so may a browser that runs out of space. A saved copy is
            the only insurance.
          </li>
          <li>A private window keeps nothing.</li>
          <li>Facts carry the day on which they were checked. AWS may have changed them since.</li>
        </ul>
        <h3>Made with</h3>
        <p>
          React, zustand, Monaco Editor, ts-fsrs, yaml, jsonc-parser, idb, ulid, Workbox and Lucide icons
          (MIT, ISC and Apache licences); the typefaces Atkinson Hyperlegible Next and Mono (SIL Open Font
          License).
        </p>
      </div>
    </Section>
  )
}
