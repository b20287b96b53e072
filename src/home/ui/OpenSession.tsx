import { use } from 'react'
import { LinkButton } from '../../kit/Button.tsx'
import { answersIn, type Session } from '../../practice/session.ts'
import type { Log } from '../../progress/log.ts'

/** The way back to the session that was built last, while questions of it are open. */
export function OpenSession(props: { readonly stored: Promise<Session | undefined>; readonly log: Log }) {
  const session = use(props.stored)
  if (session === undefined) return null
  const answered = answersIn(session, props.log.events()).length
  const total = session.questions.length
  if (answered >= total) return <LinkButton href="#/practise/session">The last result</LinkButton>
  return (
    <LinkButton href="#/practise/session" look="primary">
      Go on: {answered} of {total} answered
    </LinkButton>
  )
}
