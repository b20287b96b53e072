import type { Page } from 'playwright-core'

/** Presses Tab until the focus is on what is named; fails when it never comes there. */
export async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key)
    if (name.test(await focused(page))) return
  }
  throw new Error(`The keyboard never reaches ${String(name)}; it stands on "${await focused(page)}"`)
}

/** What the focus is on, as its role and its words. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return 'body'
    const label =
      element.getAttribute('aria-label') ??
      (element as HTMLInputElement).labels?.[0]?.textContent ??
      element.textContent ??
      ''
    return `${element.tagName.toLowerCase()} ${label.replaceAll(/\s+/g, ' ').trim()}`
  })
}
