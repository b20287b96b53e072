import { Check, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Question } from '../../content/question.ts'
import { rightParts, toChoose } from '../grade.ts'
import type { Answer } from '../run.ts'

/** The verdict over a checked question; it takes the focus, so that it is heard and the next key goes on from it. */
export function Verdict(props: {
  readonly question: Question
  readonly answer: Answer
  readonly children?: ReactNode
}) {
  const { right } = props.answer
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <p className="verdict" data-verdict={right ? 'right' : 'wrong'} tabIndex={-1} ref={heading} role="status">
      {right ? <Check size={22} aria-hidden="true" /> : <X size={22} aria-hidden="true" />}
      <span>
        {verdictText(props.question, props.answer)} {props.children}
      </span>
    </p>
  )
}

/** What is said of an answer: parts that are right are told, and do not count. */
function verdictText(question: Question, { right, chosen, confidence }: Answer): string {
  if (right) return confidence === 'guess' ? 'Right, by a guess: it is asked again.' : 'Right.'
  const wanted = toChoose(question)
  const settled = wanted > 1 ? rightParts(question, chosen) : 0
  const part =
    settled > 0
      ? ` ${settled} of ${wanted} ${PARTS[question.kind] ?? 'chosen rightly'}; only all of them count.`
      : ''
  return `Not right${confidence === 'sure' ? ', though you were sure' : ''}.${part}`
}

const PARTS: Partial<Record<Question['kind'], string>> = { ordering: 'in place', matching: 'matched' }
