import type { Locator, Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { expectNoTrouble, type Journey, startJourney } from './journey.ts'

let journey: Journey
afterEach(() => journey.close())

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('The keyboard never reaches the target')
}

/** Presses the arrow until the focused select shows those words. */
async function chooseByArrows(page: Page, select: Locator, words: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    const shown = await select.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.text)
    if (shown === words) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The arrows never reach "${words}"`)
}

function standings(page: Page): Locator {
  return page.getByRole('list', { name: 'Services under these requirements' }).locator(':scope > li')
}

async function expectReflow(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
}

test('a requirement chosen by keyboard alone makes services drop out with the reason, and comes off again', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/practise/matrix')
  expect(await standings(page).count()).toBe(13)
  const capability = page.getByRole('combobox', { name: 'Capability' })
  await tabTo(page, capability)
  await chooseByArrows(page, capability, 'Can it use a GPU?')
  await tabTo(page, page.getByRole('button', { name: 'Add the requirement' }))
  await page.keyboard.press('Enter')
  await page.getByText('5 of 13 services are left, 8 drop out.').waitFor()
  const last = standings(page).last()
  expect(await last.getAttribute('data-standing')).toBe('out')
  const fargate = standings(page).filter({ hasText: 'Amazon ECS on AWS Fargate' })
  expect(await fargate.innerText()).toMatch(/drops out[\s\S]*Can it use a GPU\? Needed: yes; it has no/)
  expect(await fargate.getByRole('link').count()).toBe(1)
  await page.getByRole('button', { name: 'Remove “Can it use a GPU?”' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('All 13 services are left').waitFor()
  expect(await capability.evaluate((element) => element === document.activeElement)).toBe(true)
  expectNoTrouble(journey)
})

test('two services stand side by side with their differences first, and a capability is found while typing', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/practise/matrix')
  const chooser = page.getByRole('group', { name: 'Services to compare' })
  expect(await chooser.getByRole('checkbox', { disabled: true }).count()).toBe(9)
  for (const away of ['App Runner', 'ECS Express Mode', 'Lambda'])
    await chooser.getByLabel(away, { exact: true }).uncheck()
  await chooser.getByLabel('EKS on Fargate').check()
  const columns = page.locator('.matrix').first().getByRole('columnheader')
  expect(await columns.allInnerTexts()).toEqual(['Capability', 'ECS on Fargate', 'EKS on Fargate'])
  await page.getByLabel('Only where the services differ').uncheck()
  const sections = page.getByRole('region', { name: 'Side by side' }).getByRole('heading', { level: 3 })
  expect((await sections.allInnerTexts()).at(-1)).toBe('Alike in all of them')
  await page.getByLabel('Find a capability').fill('arm64')
  const row = page.locator('.matrix tbody tr')
  await expect.poll(() => row.count()).toBe(1)
  expect(await row.innerText()).toMatch(/Graviton[\s\S]*yes[\s\S]*no/)
  await page.getByLabel('Find a capability').fill('zeppelin')
  await page.getByText('No capability with “zeppelin” is found.').waitFor()
  expectNoTrouble(journey)
})

test('those that are left are compared with one button, on a phone without scrolling the page sideways', async () => {
  journey = await startJourney({ width: 320, height: 640, touch: true })
  const { page, open } = journey
  await open('/practise/matrix')
  await page.getByRole('combobox', { name: 'Capability' }).selectOption({ label: 'Can it use a GPU?' })
  await page.getByRole('button', { name: 'Add the requirement' }).click()
  await page
    .getByRole('combobox', { name: 'Capability' })
    .selectOption({ label: 'Do the Kubernetes API and portable manifests work with it?' })
  await page.getByRole('combobox', { name: 'Value' }).selectOption({ label: 'no' })
  await page.getByRole('button', { name: 'Add the requirement' }).click()
  await page.getByText('4 of 13 services are left').waitFor()
  await expectReflow(page)
  await page.getByRole('button', { name: 'Compare those that are left' }).click()
  const columns = page.locator('.matrix').first().getByRole('columnheader')
  expect(await columns.allInnerTexts()).toEqual([
    'Capability',
    'ECS on EC2',
    'Elastic Beanstalk',
    'AWS Batch',
    'EC2 Auto Scaling',
  ])
  await expectReflow(page)
  expectNoTrouble(journey)
})

test('a run of scenarios has twenty stories', async () => {
  journey = await startJourney()
  await journey.open('/practise/scenarios')
  await journey.page.getByText('Question 1 of 20').waitFor()
  expectNoTrouble(journey)
})
