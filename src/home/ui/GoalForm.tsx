import { useState, useSyncExternalStore } from 'react'
import type { Outline } from '../../content/course.ts'
import type { ExamId } from '../../content/ids.ts'
import { Button } from '../../kit/Button.tsx'
import { goalOf } from '../../progress/goal.ts'
import type { Log } from '../../progress/log.ts'
import type { Recorder } from '../../progress/recorder.ts'

/** Which exam, and when. Both can be left open. */
export function GoalForm(props: {
  readonly exams: Outline['exams']
  readonly recorder: Recorder
  readonly log: Log
}) {
  const events = useSyncExternalStore(props.log.subscribe, props.log.events)
  const goal = goalOf(events)
  const [exam, setExam] = useState<string>(goal.exam ?? '')
  const [date, setDate] = useState(goal.date ?? '')
  const [said, setSaid] = useState('')
  const chosen = props.exams.find(({ id }) => id === exam)
  const save = async () => {
    try {
      await props.recorder.record([
        {
          kind: 'goal-set',
          exam: exam === '' ? null : (exam as ExamId),
          date: exam === '' || date === '' ? null : date,
        },
      ])
      setSaid('Saved.')
    } catch {
      setSaid('Not saved: the storage refused it.')
    }
  }
  return (
    <form
      className="goal"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <label className="field">
        Exam
        <select value={exam} onChange={(event) => setExam(event.target.value)}>
          <option value="">Not decided</option>
          {props.exams.map(({ id, code, title, valid }) => (
            <option key={id} value={id}>
              {code} · {title}
              {valid.to === 'open' ? '' : ` (until ${valid.to})`}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        Date of the exam
        <input
          type="date"
          value={date}
          disabled={exam === ''}
          min={chosen === undefined || chosen.valid.from === 'unknown' ? undefined : chosen.valid.from}
          max={chosen === undefined || chosen.valid.to === 'open' ? undefined : chosen.valid.to}
          onChange={(event) => setDate(event.target.value)}
        />
        <span className="field__hint">Leave it empty until you have booked.</span>
      </label>
      <div className="row">
        <Button type="submit">Save the goal</Button>
        <span role="status">{said}</span>
      </div>
    </form>
  )
}
