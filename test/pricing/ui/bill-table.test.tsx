// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { exact } from '../../../src/pricing/money.ts'
import { BillTable } from '../../../src/pricing/ui/BillTable.tsx'
import { PriceFaults } from '../../../src/pricing/ui/PriceFaults.tsx'
import { formatsOf, showAmount, showQuantity, showRate } from '../../../src/pricing/ui/show-money.ts'
import { appRunnerBill } from '../bills.ts'

afterEach(cleanup)

/** As the locale of the machine that runs the test writes it. */
const dollars = (cents: number) => showAmount(exact(cents, 100))
const AMERICAN = formatsOf('en-US')

const FULL = {
  activeHoursPerDay: 8,
  activeInstances: 3,
  buildMinutes: 30,
  automaticDeployments: true,
  deploymentsPerMonth: 10,
}

describe('the table of a bill', () => {
  it('names its region by the total of the month', () => {
    render(<BillTable bill={appRunnerBill()} />)
    expect(screen.getByRole('region', { name: `${dollars(1022)} a month` })).toBeTruthy()
  })

  it('shows each charge with quantity, rate, working and amount', () => {
    render(<BillTable bill={appRunnerBill(FULL)} />)
    expect(screen.getAllByRole('row')).toHaveLength(1 + 5 + 1)
    const memory = screen.getByRole('row', { name: /Memory of provisioned instances/ })
    expect(memory.textContent).toContain(
      `${showQuantity(exact(1460))} × ${showRate(exact(7, 1000))} per GB-hour`,
    )
    expect(memory.textContent).toContain('1 instance × 2 GB × 730 h')
    expect(within(memory).getByRole('cell').textContent).toBe(dollars(1022))
  })

  it('links each rate to its source, safely and with a name of its own', () => {
    render(<BillTable bill={appRunnerBill(FULL)} />)
    const links = screen.getAllByRole('link')
    for (const link of links) {
      expect(link.getAttribute('target')).toBe('_blank')
      expect(link.getAttribute('rel')).toBe('noopener noreferrer')
      expect(link.getAttribute('href')).toMatch(/^https:/)
    }
    expect(new Set(links.map((link) => link.textContent)).size).toBe(links.length)
  })

  it('marks a rate that nobody could verify, in words', () => {
    render(<BillTable bill={appRunnerBill(FULL)} />)
    expect(screen.getByRole('row', { name: /Building from source/ }).textContent).toContain('Unverified rate')
    expect(screen.getAllByText(/Unverified rate/)).toHaveLength(1)
  })

  it('says that a charge without a rate is unknown, and that the total is not all', () => {
    const bill = appRunnerBill()
    const unpriced = [
      {
        id: 'build',
        service: 'AWSAppRunner',
        label: 'Building from source code',
        quantity: exact(30),
        unit: 'build minute',
        working: '30 minutes of building',
        missing: '“Building from source code”',
        message: 'No rate is known for it.',
      },
    ]
    render(<BillTable bill={{ ...bill, unpriced }} />)
    const row = screen.getByRole('row', { name: /Building from source code/ })
    expect(within(row).getByRole('cell').textContent).toBe('unknown')
    expect(row.textContent).toContain('No rate is known for it.')
    expect(screen.getByRole('region').textContent).toContain(`at least ${dollars(1022)}`)
    expect(screen.getByRole('row', { name: /Known so far/ })).toBeTruthy()
  })

  it('shows openly what is not documented, and assumptions on demand', () => {
    render(<BillTable bill={appRunnerBill({ vcpu: 256, memoryMb: 512 })} />)
    const ranges = screen.getByRole('list', { name: /not documented/ })
    expect(ranges.textContent).toContain(`up to ${dollars(1168)} more`)
    const details = screen.getByText('What this rests on').closest('details')
    expect(details?.open).toBe(false)
    expect(details?.textContent).toContain('730 hours')
    expect(details?.textContent).toContain('rounded')
  })
})

it('faults stand where the bill would be', () => {
  render(<PriceFaults faults={[{ field: 'days', message: 'The number of days cannot be 0.' }]} />)
  expect(screen.getByRole('listitem').textContent).toBe('The number of days cannot be 0.')
})

describe('money on the screen', () => {
  it.each([
    ['nothing', exact(0), '$0.00'],
    ['a tenth of a cent', exact(1, 1000), 'under $0.01'],
    ['half a cent', exact(5, 1000), '$0.01'],
    ['a third', exact(1, 3), '$0.33'],
    ['a million', exact(1_000_000), '$1,000,000.00'],
  ])('%s', (_, amount, text) => expect(showAmount(amount, AMERICAN)).toBe(text))

  it('keeps all decimals of a rate and two of a quantity', () => {
    expect(showRate(exact(309, 10n ** 10n), AMERICAN)).toBe('$0.0000000309')
    expect(showRate(exact(1), AMERICAN)).toBe('$1.00')
    expect(showQuantity(exact(10_000, 3), AMERICAN)).toBe('3,333.33')
  })
})
