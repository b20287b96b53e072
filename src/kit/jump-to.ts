/**
 * Brings an element of the page to the top and gives it the focus, as following a link to it would. The hash belongs to the
 * router, so the jump is made by hand. False when there is no such element.
 */
export function jumpTo(id: string): boolean {
  const target = document.getElementById(id)
  if (target === null) return false
  if (!target.matches('a, button, input, select, textarea, summary, [tabindex]'))
    target.setAttribute('tabindex', '-1')
  target.focus({ preventScroll: true })
  target.scrollIntoView({ block: 'start' })
  return true
}
