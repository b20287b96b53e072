import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { expectNoTrouble, type Journey, startJourney } from './journey.ts'

let journey: Journey
afterEach(() => journey.close())

async function gradeOne(page: Page, grade: string): Promise<void> {
  await page.getByRole('button', { name: /Show the answer/ }).click()
  await page
    .getByRole('group', { name: 'How well did you know it?' })
    .getByRole('button')
    .filter({ hasText: grade })
    .click()
  await page.getByRole('group', { name: 'Answer' }).waitFor({ state: 'detached' })
}

/** The exported file as text. */
async function saveCopy(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a copy' }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}

async function bringBack(page: Page, text: string): Promise<void> {
  await page
    .getByLabel('Bring back a copy')
    .setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(text) })
}

test('a grade is taken back after a reload, and its card is there again', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/review')
  const question = await page.getByRole('group', { name: 'Question' }).textContent()
  await gradeOne(page, 'Easy')
  await page.getByText('19 new').waitFor()
  await page.reload()
  await page.getByText('19 new').waitFor()
  await page.getByRole('button', { name: /Undo/ }).click()
  await page.getByText('20 new').waitFor()
  expect(await page.getByRole('group', { name: 'Question' }).textContent()).toBe(question)
  expectNoTrouble(journey)
})

test('each button shows the interval that it gives, and the session ends with its figures', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/settings')
  const limit = page.getByLabel(/New cards a day/)
  await limit.fill('2')
  await limit.blur()
  await open('/review')
  await page.getByRole('button', { name: /Show the answer/ }).click()
  const labels = await page
    .getByRole('group', { name: 'How well did you know it?' })
    .getByRole('button')
    .allTextContents()
  expect(labels.map((label) => label.replace(/\d(?=[<\d])/, ' '))).toEqual([
    expect.stringMatching(/Again.*< 1 min/),
    expect.stringMatching(/Hard.*< 6 min/),
    expect.stringMatching(/Good.*< 10 min/),
    expect.stringMatching(/Easy.*\d+ days/),
  ])
  await page.getByRole('button').filter({ hasText: 'Easy' }).click()
  await gradeOne(page, 'Easy')
  await page.getByRole('heading', { name: 'Done for now' }).waitFor()
  await page.getByText('Cards reviewed').waitFor()
  expectNoTrouble(journey)
})

test('a copy of all progress brings it back in another browser, once', async () => {
  journey = await startJourney()
  await journey.open('/review')
  await gradeOne(journey.page, 'Easy')
  await gradeOne(journey.page, 'Good')
  await journey.open('/settings')
  const copy = await saveCopy(journey.page)
  expectNoTrouble(journey)
  await journey.close()

  journey = await startJourney()
  const { page, open } = journey
  await open('/settings')
  await bringBack(page, copy)
  await page.getByRole('button', { name: /Add 2 entries/ }).click()
  await page.getByText('2 entries were added').waitFor()
  await bringBack(page, copy)
  await page.getByText('Everything in this file is here already').waitFor()
  await open('/review')
  await page.getByText('18 new · 1 learning').waitFor()
  expect(await copyOf(page, open)).toBe(withoutHeader(copy))
  expectNoTrouble(journey)
})

async function copyOf(page: Page, open: Journey['open']): Promise<string> {
  await open('/settings')
  return withoutHeader(await saveCopy(page))
}

/** The events alone: the header says when the copy was made. */
function withoutHeader(copy: string): string {
  return copy.slice(copy.indexOf('"events"'))
}

const REFUSED: readonly (readonly [what: string, change: (copy: string) => string, says: RegExp])[] = [
  ['a file cut off in the middle', (copy) => copy.slice(0, copy.length / 2), /ends in the middle|cut/i],
  ['a file of another program', () => '{"version": 3, "cards": []}', /another program|not.*Preflight/i],
  ['a file that is no JSON', () => 'id,front,back\n1,a,b\n', /not.*(JSON|Preflight)/i],
  [
    'a file of a newer version',
    (copy) => copy.replace('"minReader":1', '"minReader":9').replace('"version":1', '"version":9'),
    /newer/i,
  ],
  [
    'a file that was changed',
    (copy) => copy.replace('"grade":"easy"', '"grade":"hard"'),
    /changed or damaged|checksum/i,
  ],
]

test('a file that cannot be right is refused whole, with what happened and what to do', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/review')
  await gradeOne(page, 'Easy')
  await open('/settings')
  const copy = await saveCopy(page)
  for (const [what, change, says] of REFUSED) {
    await bringBack(page, change(copy))
    const alert = page.getByRole('main').getByRole('alert')
    await alert.filter({ hasText: says }).waitFor()
    expect((await alert.textContent())?.length, what).toBeGreaterThan(40)
  }
  expect(withoutHeader(await saveCopy(page))).toBe(withoutHeader(copy))
  expectNoTrouble(journey)
})

/** Leaves the site 2 MB and fills them, until the browser itself refuses to write any more. */
async function fillDisk(page: Page, setQuota: (bytes: number) => Promise<unknown>): Promise<void> {
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate())
  await setQuota(usage + 2_000_000)
  await page.evaluate(async () => {
    const ballast = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('ballast', 1)
      opening.addEventListener('upgradeneeded', () =>
        opening.result.createObjectStore('blobs', { autoIncrement: true }),
      )
      opening.addEventListener('success', () => resolve(opening.result))
    })
    for (let size = 500_000; size >= 1; size = Math.floor(size / 8)) {
      for (let full = false; !full;) {
        full = await new Promise<boolean>((resolve) => {
          const transaction = ballast.transaction('blobs', 'readwrite')
          transaction.objectStore('blobs').put(crypto.getRandomValues(new Uint8Array(Math.min(size, 65_536))))
          if (size > 65_536) transaction.objectStore('blobs').put('x'.repeat(size))
          transaction.addEventListener('complete', () => resolve(false))
          transaction.addEventListener('abort', () => resolve(true))
        })
      }
    }
    ballast.close()
  })
}

test('a full disk is said, the card stays, nothing before is lost, and a copy can still be saved', async () => {
  journey = await startJourney()
  const { page, open, context, address } = journey
  await open('/review')
  await gradeOne(page, 'Easy')
  const session = await context.newCDPSession(page)
  const origin = new URL(address).origin
  await fillDisk(page, (quotaSize) => session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize }))
  await page.getByRole('button', { name: /Show the answer/ }).click()
  await page.getByRole('button').filter({ hasText: 'Good' }).click()
  await page.getByText('This grade is not saved').waitFor()
  await page.getByText('The disk space for this site is full').waitFor()
  expect(await page.getByRole('group', { name: 'Answer' }).count()).toBe(1)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a copy of your progress' }).first().click(),
  ])
  const kept = await readFile(await download.path(), 'utf8')
  expect(kept.match(/"kind":"card-reviewed"/g)).toHaveLength(1)
  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await page.getByRole('button').filter({ hasText: 'Good' }).click()
  await page.getByRole('group', { name: 'Answer' }).waitFor({ state: 'detached' })
  await page.getByText('Saved on this device').waitFor()
  expectNoTrouble(journey)
})

test('data that the browser has deleted are missed aloud, never taken for a new learner', async () => {
  journey = await startJourney()
  const { page, open, context, address } = journey
  await open('/review')
  await gradeOne(page, 'Easy')
  await page.goto('about:blank')
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(address).origin,
    storageTypes: 'indexeddb',
  })
  await open('/')
  await page.getByRole('heading', { name: 'Your browser removed your data' }).waitFor()
  expectNoTrouble(journey)
})

test('two tabs share one log: what is graded in one is known in the other', async () => {
  journey = await startJourney()
  await journey.open('/')
  const other = await journey.context.newPage()
  await other.goto(`${journey.address}#/review`)
  await gradeOne(other, 'Easy')
  await journey.page.getByRole('link', { name: /Review \d+ cards/ }).waitFor()
  expectNoTrouble(journey)
})
