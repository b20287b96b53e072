/** Where each item of a list stood, by its service. */
export type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>

/**
 * Lets the items of a list glide from where they were to where they are now, and returns the places for the next time.
 * Nothing moves for those who asked for less motion.
 */
export function slide(list: HTMLElement, before: Places): Places {
  const items = [...list.children].filter((item): item is HTMLElement => item instanceof HTMLElement)
  const after: Places = new Map(
    items.map((item) => [item.dataset['service'] ?? '', { x: item.offsetLeft, y: item.offsetTop }]),
  )
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return after
  for (const item of items) {
    const from = before.get(item.dataset['service'] ?? '')
    const x = (from?.x ?? item.offsetLeft) - item.offsetLeft
    const y = (from?.y ?? item.offsetTop) - item.offsetTop
    if (x !== 0 || y !== 0)
      item.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], {
        duration: 180,
        easing: 'cubic-bezier(0.2, 0, 0.2, 1)',
      })
  }
  return after
}
