import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BOMBS, HARBOUR as SOURCE } from '../content/pack-files.ts'
import { expectNoTrouble, type Journey, startJourney } from './journey.ts'
import { courseZip, HOSTILE_ZIPS, harbourZip } from './pack-archives.ts'

let journey: Journey
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preflight-packs-'))
})
afterEach(async () => {
  await journey.close()
  await rm(folder, { recursive: true, force: true })
})

/** A pack must have been checked within a year of the day on which it is opened. */
const TODAY = new Date().toISOString().slice(0, 10)
const HARBOUR = SOURCE.replaceAll('2026-11-22', TODAY)

/** What the page's own thread may work on one file, in seconds of its processor time: a busy machine does not count. */
const MOST_WORK_S = 0.1

/** Chooses a file that lies on the disk, as a person does: nothing of it goes through the page. */
async function choose(page: Page, name: string, bytes: string | Uint8Array): Promise<void> {
  const file = join(folder, name)
  await writeFile(file, bytes)
  await page.getByLabel('A pack file').setInputFiles(file)
}

/** How long the page's own thread has worked so far, in seconds. */
async function workMeter({ context, page }: Journey): Promise<() => Promise<number>> {
  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () =>
    (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration')
      ?.value ?? NaN
}

/** What the learner has come to in the harbour, as its topic's station on the path says. */
async function progressIn(page: Page): Promise<string> {
  const station = page.getByRole('link', { name: /^Ships/ })
  await station.waitFor()
  return await station.innerText()
}

test('a pack of one’s own: looked at, added, studied, reviewed, removed, and back with all that was learned', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/learn')
  await page.getByRole('link', { name: 'Packs of your own' }).click()

  await choose(page, 'harbour.yaml', HARBOUR)
  const preview = page.getByRole('region', { name: 'Preview of The harbour' })
  await preview.getByText('1 fact, 3 cards, 1 question').click()
  await preview.getByText('A barque has three.').waitFor()
  await page.getByRole('button', { name: 'Add the pack' }).click()
  await page.getByText('“The harbour” is added.').waitFor()

  await open('/learn/harbour:ships')
  await page.getByRole('link', { name: 'Answer 1 questions' }).click()
  await page.getByLabel('Two').check()
  await page.getByRole('button', { name: 'Check the answer' }).click()
  await page.getByText('Right.', { exact: false }).first().waitFor()

  await gradeCard(page, 'How many masts has a brig?')
  await open('/learn')
  await page.reload()
  const learned = await progressIn(page)
  expect(learned).toMatch(/1 of 3 cards met/)
  expect(learned).toMatch(/1 of 1 questions right/)

  await open('/learn/packs')
  await page.getByText('1 fact, 3 cards, 1 question · 2 answers in your log').waitFor()
  await page.getByRole('button', { name: 'Remove The harbour' }).click()
  await page.getByText('None yet.').waitFor()
  await open('/learn/harbour:ships')
  await page.getByText('No such topic').waitFor()
  await open('/learn/packs')
  await choose(page, 'harbour.yaml', HARBOUR)
  await page.getByRole('button', { name: 'Add the pack' }).click()
  await page.getByText('2 answers in your log').waitFor()
  await open('/learn')
  expect(await progressIn(page)).toBe(learned)
  expectNoTrouble(journey)
})

/** Reviews until the card with that question has come, and grades it. */
async function gradeCard(page: Page, question: string): Promise<void> {
  await page.goto(`${journey.address}#/review`)
  const wanted = page.getByRole('group', { name: 'Question' }).filter({ hasText: question })
  for (let cards = 0; cards < 20; cards++) {
    const show = page.getByRole('button', { name: /^Show the answer/ })
    await show.waitFor()
    const found = await wanted.isVisible()
    await show.click()
    await page.getByRole('button', { name: /^Good/ }).click()
    await page.getByRole('group', { name: 'Answer' }).waitFor({ state: 'detached' })
    if (found) return
  }
  throw new Error(`"${question}" has not come up`)
}

test('a zip of a pack’s folder: its exercise, selection and cards stand among those of the course, in every tab', async () => {
  journey = await startJourney()
  const { page, open } = journey
  const other = await journey.context.newPage()
  await other.goto(`${journey.address}#/learn`)
  await other.getByRole('heading', { level: 1, name: 'Learn' }).waitFor()

  await open('/learn/packs')
  await choose(page, 'harbour.zip', harbourZip(TODAY))
  const preview = page.getByRole('region', { name: 'Preview of The harbour' })
  await preview.getByText('2 facts, 5 cards, 2 questions').click()
  await preview.getByRole('region', { name: 'Cards' }).getByText('The brig is square-rigged.').waitFor()
  await preview.getByText('1 exercise', { exact: true }).click()
  await preview.getByRole('heading', { name: 'The port of the ship' }).waitFor()
  await preview.getByText('1 service selection', { exact: true }).click()
  await preview.getByText('A travel agency is an existing').waitFor()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('button', { name: 'Add the pack' }).click()
  await page.getByText('2 facts, 5 cards, 2 questions, 1 exercise, 1 service selection').waitFor()

  await open('/lab/exercises')
  await page.getByRole('link', { name: /^The port of the ship/ }).waitFor()
  await open('/learn/harbour:ships')
  await page.getByRole('link', { name: 'The port of the ship' }).click()
  await page.getByText('1 of 2 goals met, 1 of 3 points.').waitFor()
  await page.getByRole('button', { name: 'Use a plain text field' }).click()
  const field = page.getByLabel('Configuration text')
  await field.fill((await field.inputValue()).replace('80800', '8080'))
  await page.getByText('Solved without a hint, and saved.').waitFor()

  await open('/practise/build/topic=harbour:ships')
  await page
    .getByText(/\b2 questions/)
    .first()
    .waitFor()
  await open('/practise/question/harbour:choice.q-booking-https')
  await page.getByText('A travel agency is an existing').waitFor()

  // The other tab was open all the while; what it opens now has the pack, and the search finds it.
  await other.getByRole('link', { name: 'Packs of your own' }).click()
  await other.getByText('1 answer in your log').waitFor()
  await findIn(other, 'square-rigged', /^The brig is square-rigged|How many masts has a brig/)
  await other.keyboard.press('Escape')
  await other.getByRole('button', { name: 'Remove The harbour' }).click()
  await other.getByText('None yet.').waitFor()
  await open('/learn')
  await page.getByRole('link', { name: 'Packs of your own' }).waitFor()
  expect(await page.getByText('The harbour').count()).toBe(0)
  await openSearch(page)
  await page.getByRole('combobox', { name: /Search/ }).fill('masts of a brig')
  await page.getByRole('status').filter({ hasText: 'results' }).waitFor({ state: 'attached' })
  expect(
    await page
      .getByRole('option')
      .filter({ hasText: /brig\b/i })
      .count(),
  ).toBe(0)
  expectNoTrouble(journey)
})

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Search/ }).waitFor()
}

async function findIn(page: Page, query: string, title: RegExp): Promise<void> {
  await openSearch(page)
  await page.getByRole('combobox', { name: /Search/ }).fill(query)
  await page.getByRole('option').filter({ hasText: title }).first().waitFor()
}

test('a pack that an older version has added is named, and its file brings it back', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/learn/packs')
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('preflight-packs', 1)
        opening.addEventListener('error', reject)
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('packs', 'readwrite')
          writing.objectStore('packs').put({ id: 'harbour', form: 1, pack: { title: 'The old harbour' } })
          writing.addEventListener('complete', () => {
            opening.result.close()
            resolve(undefined)
          })
        })
      }),
  )
  await page.reload()
  await page.getByText('The old harbour').first().waitFor()
  await page.getByText('Added with another version of Preflight').waitFor()
  await choose(page, 'harbour.yaml', HARBOUR)
  await page.getByRole('button', { name: 'Replace the pack' }).click()
  await page.getByText('“The harbour” is added.').waitFor()
  expect(await page.getByText('Added with another version').count()).toBe(0)
  expectNoTrouble(journey)
})

test('what is no pack is refused whole, with the places, and the page is never held up', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/learn/packs')
  const work = await workMeter(journey)
  const hostile: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    [
      'key.yaml',
      HARBOUR.replace('            right: true\n', ''),
      /key\.yaml:\d+:\d+.*exactly one right option/,
    ],
    [
      'html.yaml',
      HARBOUR.replace('A brig has two masts.[', '<img src=x onerror=alert(1)> A brig has two masts.['),
      /html\.yaml:9:11.*html/,
    ],
    ['laughs.yaml', BOMBS['laughs'] ?? '', /laughs\.yaml:\d+:\d+.*Aliases are not allowed/],
    ['cycle.yaml', BOMBS['cycle'] ?? '', /cycle\.yaml:2:9.*Aliases are not allowed/],
    ['quotes.yaml', BOMBS['quotes'] ?? '', /quotes\.yaml:1:1.*hundred quotation marks in a row/],
    ['icon.png', await readFile('public/icon-192.png'), /icon\.png:1:1.*not a text file/],
    ['large.yaml', Buffer.alloc(1_100_000, 'a'), /large\.yaml:1:1.*larger than 1 MB/],
    ['garbage.zip', Buffer.alloc(20_000_000, 'PK\u0003\u0004'), /garbage\.zip:1:1.*larger than 5 MB/],
    ...HOSTILE_ZIPS,
  ]
  for (const [name, bytes, said] of hostile) {
    const before = await work()
    await choose(page, name, bytes)
    await page.getByText(`${name} was refused, and nothing was added`).waitFor({ timeout: 60_000 })
    expect(await page.locator('.packs__faults').textContent(), name).toMatch(said)
    expect(await page.getByText('None yet.').count(), name).toBe(1)
    expect((await work()) - before, name).toBeLessThan(MOST_WORK_S)
  }
  expectNoTrouble(journey)
})

test('a pack as large as the course is read, looked at and added without holding up the page', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/learn/packs')
  const work = await workMeter(journey)
  const lightly = async (what: string, step: () => Promise<void>) => {
    const before = await work()
    await step()
    expect((await work()) - before, what).toBeLessThan(MOST_WORK_S)
  }
  await lightly('read', async () => {
    await choose(page, 'apprunner.zip', courseZip())
    await page.getByRole('button', { name: 'Add the pack' }).waitFor({ timeout: 60_000 })
  })
  await lightly('unfold', async () => {
    const first = page.locator('.packs__preview summary').first()
    await first.click()
    await page.getByRole('button', { name: /^Show \d+ more of .*Questions/ }).waitFor()
  })
  await lightly('add', async () => {
    await page.getByRole('button', { name: 'Add the pack' }).click()
    await page.getByText('is added. You find it under Learn.').waitFor()
  })
  // The course has a pack of that name: the two stay apart.
  await open('/learn')
  await page.getByRole('heading', { level: 2, name: 'AWS App Runner' }).waitFor()
  expect(await page.locator('.learn').count()).toBe(2)
  expectNoTrouble(journey)
})
