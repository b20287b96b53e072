import { useEffect, useState } from 'react'
import { Button, LinkButton } from '../../kit/Button.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { Page, Section } from '../../kit/Page.tsx'
import { draftOf, LAB_DRAFT, type LabDraft, opening, wouldReplace } from '../lab-draft.ts'
import './code.css'
import { LINK_FAULTS, type LinkContent, type Shared, type SharedText } from '../share.ts'
import type { LabNeeds } from './LabPage.tsx'

interface Followed {
  readonly content: LinkContent
  readonly draft: LabDraft | undefined
}

/** A shared configuration: opened at once, or after a question where a text of the person's own would make room for it. */
export default function SharedPage({
  services,
  params,
}: {
  readonly services: LabNeeds
  readonly params: Readonly<Record<string, string | undefined>>
}) {
  const [followed, setFollowed] = useState<Followed>()
  const payload = params.link ?? ''
  useEffect(() => {
    let left = false
    void follow(payload, services).then((found) => {
      if (left) return
      if (found.content.ok && !(found.draft && wouldReplace(found.draft, found.content.shared)))
        void openShared(found.content.shared, found.draft, services)
      else setFollowed(found)
    })
    return () => {
      left = true
    }
  }, [payload, services])
  if (!followed) return <Page title="Shared configuration">Reading the link…</Page>
  const { content, draft } = followed
  if (!content.ok)
    return (
      <Page title="This link cannot be opened">
        <Notice signal="no-go" live>
          <p>{LINK_FAULTS[content.fault]}</p>
          <LinkButton href="#/lab">Go to the lab</LinkButton>
        </Notice>
      </Page>
    )
  const { shared } = content
  return (
    <Page title="Shared configuration" lead="Somebody has put this configuration into a link.">
      <Notice signal="caution">
        <p>
          The lab holds a text of your own. If you open this one, yours is put aside, and the lab offers to
          bring it back.
          {draft?.kept && ' A text that was put aside before is then given up.'}
        </p>
        <div className="row">
          <Button look="primary" onClick={() => void openShared(shared, draft, services)}>
            Open it and put mine aside
          </Button>
          <LinkButton href="#/lab">Keep my text</LinkButton>
        </div>
      </Notice>
      <Section title="What it holds">
        <SharedCode label="Shared text" shared={shared} />
        {shared.other && <SharedCode label="Shared text beside it" shared={shared.other} />}
      </Section>
    </Page>
  )
}

function SharedCode({ label, shared }: { readonly label: string; readonly shared: SharedText }) {
  return (
    <figure className="shared">
      {shared.name !== undefined && <figcaption>{shared.name}</figcaption>}
      <pre className="marked shared__text" tabIndex={0} role="group" aria-label={label}>
        <code>{shared.text}</code>
      </pre>
    </figure>
  )
}

async function follow(payload: string, { lab, drafts }: LabNeeds): Promise<Followed> {
  const [content, stored] = await Promise.all([lab.readLink(payload), drafts.read(LAB_DRAFT)])
  return { content, draft: draftOf(stored) }
}

/** The lab finds it as its draft. The link itself leaves the history: going back must not open it again. */
async function openShared(shared: Shared, draft: LabDraft | undefined, { drafts }: LabNeeds): Promise<void> {
  await drafts.write(LAB_DRAFT, opening(draft, shared))
  location.replace('#/lab')
}
