import { useState } from 'react'
import { checkFileName } from '../file-name.ts'
import type { LabState, LabStore } from '../lab-store.ts'
import type { Problem } from '../problem.ts'
import type { BenchActions } from './bench-actions.ts'
import { BesideProblems } from './BesideProblems.tsx'
import { Problems } from './Problems.tsx'
import type { SideBySide } from './side-by-side.ts'

const NO_PROBLEMS: readonly Problem[] = []

/** What is wrong with the text in view, and with the one beside it. */
export function SideProblems(props: {
  readonly state: LabState
  readonly store: LabStore
  readonly actions: BenchActions
  readonly sideBySide: SideBySide
}) {
  const { state, store, actions } = props
  const { text, report, checkedText, other } = state
  const [fixed, setFixed] = useState({ text: '', words: '' })
  return (
    <>
      <Problems
        text={checkedText}
        current={checkedText === text && (report ?? state.trouble) !== undefined}
        problems={report?.problems ?? NO_PROBLEMS}
        documented={report?.documented ?? []}
        trouble={state.trouble}
        said={fixed.text === text ? fixed.words : ''}
        misnamed={
          state.name !== undefined && report?.kind === 'apprunner-yaml'
            ? checkFileName(state.name)
            : undefined
        }
        onRename={store.setName}
        onReveal={(problem) => actions.reveal(problem.range)}
        neighbour={other && { text: other, onGo: actions.revealBeside }}
        onFix={actions.fix}
        onFixAll={(rule) => void actions.fixAll(rule).then(setFixed)}
      />
      {other && (
        <BesideProblems
          other={other}
          onReveal={(problem) => actions.revealBeside(problem.range)}
          neighbour={{ text: state, onGo: actions.reveal }}
          inView={props.sideBySide.on}
          onShow={store.swap}
        />
      )}
    </>
  )
}
