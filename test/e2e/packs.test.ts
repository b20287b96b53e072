import { readFile } from 'node:fs/promises'
import { afterEach, expect, test } from 'vitest'
import { BOMBS, HARBOUR } from '../content/pack-files.ts'
import { expectNoTrouble, type Journey, startJourney } from './journey.ts'

let journey: Journey
afterEach(() => journey.close())

/** What the page's own thread may work on one file, in seconds of its processor time: a busy machine does not count. */
const MOST_WORK_S = 0.1

test('a pack of one’s own: looked at, added, studied, removed, and back with what was learned; hostile ones are refused whole', async () => {
  journey = await startJourney()
  const { page, open } = journey
  const choose = (name: string, text: string | Buffer) =>
    page.getByLabel('A pack file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await open('/learn')
  await page.getByRole('link', { name: 'Packs of your own' }).click()

  await choose('harbour.yaml', HARBOUR)
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

  // After a reload it is still there, and its answer counts.
  await open('/learn/packs')
  await page.reload()
  await page.getByText('1 fact, 3 cards, 1 question · 1 answer in your log').waitFor()
  await page.getByRole('button', { name: 'Remove The harbour' }).click()
  await page.getByText('None yet.').waitFor()
  await open('/learn/harbour:ships')
  await page.getByText('No such topic').waitFor()
  await open('/learn/packs')
  await choose('harbour.yaml', HARBOUR)
  await page.getByRole('button', { name: 'Add the pack' }).click()
  await page.getByText('1 answer in your log').waitFor()

  const devtools = await journey.context.newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const work = async () =>
    (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration')
      ?.value ?? NaN
  const hostile: readonly (readonly [string, string | Buffer, RegExp])[] = [
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
    ['quotes.yaml', BOMBS['quotes'] ?? '', /quotes\.yaml:1:1.*(was stopped|fail)/],
    ['icon.png', await readFile('public/icon-192.png'), /icon\.png:1:1.*not a text file/],
    ['pack.zip', Buffer.from('PK\u0003\u0004'), /pack\.zip:1:1.*zip archive/],
    ['large.yaml', Buffer.alloc(1_100_000, 'a'), /large\.yaml:1:1.*larger than 1 MB/],
  ]
  for (const [name, text, said] of hostile) {
    const before = await work()
    await choose(name, text)
    await page.getByText(`${name} was refused, and nothing was added`).waitFor({ timeout: 60_000 })
    expect(await page.locator('.packs__faults').textContent(), name).toMatch(said)
    expect(await page.getByRole('button', { name: /^Remove/ }).count(), name).toBe(1)
    expect((await work()) - before, name).toBeLessThan(MOST_WORK_S)
  }
  expectNoTrouble(journey)
})
