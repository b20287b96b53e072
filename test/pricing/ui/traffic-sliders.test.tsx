// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { EVERYDAY_TRAFFIC, loadOf, type Traffic } from '../../../src/pricing/traffic.ts'
import { TrafficSliders } from '../../../src/pricing/ui/TrafficSliders.tsx'

afterEach(cleanup)

const LABELS = [
  'Requests a day',
  'Duration of a request',
  'Hours with traffic',
  'Provisioned instances',
  'Requests at once on one instance',
]

function show(value: Traffic = EVERYDAY_TRAFFIC) {
  const onChange = vi.fn<(traffic: Traffic) => void>()
  const load = loadOf(value)
  render(
    <TrafficSliders value={value} onChange={onChange} faults={load.kind === 'refused' ? load.faults : []} />,
  )
  return onChange
}

describe('the traffic sliders', () => {
  it('are a group with a slider and a number of the same name for each field', () => {
    show()
    expect(screen.getByRole('group', { name: 'Traffic' })).toBeTruthy()
    for (const name of LABELS) {
      expect(screen.getByRole('slider', { name })).toBeTruthy()
      expect(screen.getByRole('spinbutton', { name })).toBeTruthy()
    }
  })

  it('say the value, not the position, of a slider', () => {
    show()
    const slider = screen.getByRole('slider', { name: 'Requests a day' })
    expect(slider.getAttribute('aria-valuetext')).toBe(`${new Intl.NumberFormat().format(7200)} requests`)
  })

  it('hand up a whole traffic when a slider moves', () => {
    const onChange = show()
    fireEvent.change(screen.getByRole('slider', { name: 'Hours with traffic' }), { target: { value: '23' } })
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ ...EVERYDAY_TRAFFIC, busyHours: 24 })
  })

  it('hand up round requests from the logarithmic slider, 0 at its left end', () => {
    const onChange = show()
    const slider = screen.getByRole('slider', { name: 'Requests a day' })
    fireEvent.change(slider, { target: { value: '0' } })
    expect(onChange).toHaveBeenLastCalledWith({ ...EVERYDAY_TRAFFIC, requestsPerDay: 0 })
    fireEvent.change(slider, { target: { value: slider.getAttribute('max') } })
    expect(onChange).toHaveBeenLastCalledWith({ ...EVERYDAY_TRAFFIC, requestsPerDay: 10_000_000 })
  })

  it('take a number that is typed as it is', () => {
    const onChange = show()
    fireEvent.change(screen.getByRole('spinbutton', { name: 'Requests a day' }), {
      target: { value: '1441' },
    })
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ ...EVERYDAY_TRAFFIC, requestsPerDay: 1441 })
  })

  it('show an emptied number as empty, with the sentence that tells what to do', () => {
    show({ ...EVERYDAY_TRAFFIC, durationMs: Number.NaN })
    const field = screen.getByRole('spinbutton', { name: 'Duration of a request' }) as HTMLInputElement
    expect(field.value).toBe('')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '')
    expect(hint?.textContent).toContain('is not a number: choose')
    expect(document.body.textContent).not.toContain('NaN')
  })
})
