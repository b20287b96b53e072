/** Keys, as they are printed on them, and what they do. */
export interface KeyLine {
  readonly keys: readonly string[]
  readonly does: string
}

/** The keys of a page that are not the browser's own. */
export interface PageKeys {
  readonly title: string
  readonly lines: readonly KeyLine[]
  /** True where the keys are single letters, which the settings can turn off. */
  readonly single?: boolean
}

const EVERYWHERE: PageKeys = {
  title: 'On every page',
  lines: [
    { keys: ['Ctrl', 'K'], does: 'Search; ⌘ K on a Mac' },
    { keys: ['?'], does: 'These keys' },
    { keys: ['Tab'], does: 'To the next control; at the start of a page first “Skip to the content”' },
    { keys: ['Esc'], does: 'Close what is open' },
  ],
}

/** By the beginning of the address; the first that fits counts. */
const PAGES: readonly (readonly [start: string, keys: PageKeys])[] = [
  [
    '/review',
    {
      title: 'In a review',
      single: true,
      lines: [
        { keys: ['Space'], does: 'Show the answer, then grade it Good' },
        { keys: ['1', '2', '3', '4'], does: 'Again, Hard, Good, Easy' },
        { keys: ['U'], does: 'Take the last grade back' },
      ],
    },
  ],
  [
    '/practise',
    {
      title: 'At a question',
      lines: [
        { keys: ['↑', '↓'], does: 'Choose among options of which one is right' },
        { keys: ['Space'], does: 'Tick or untick an option' },
        { keys: ['Enter'], does: 'Press the button that has the focus' },
      ],
    },
  ],
  [
    '/lab',
    {
      title: 'In the editor of the lab',
      lines: [
        { keys: ['Ctrl', 'Space'], does: 'What may stand here' },
        { keys: ['Ctrl', '.'], does: 'Mend the problem at the caret' },
        { keys: ['F8'], does: 'To the next problem' },
        { keys: ['Shift', 'Alt', 'F'], does: 'Format the text' },
        { keys: ['Ctrl', 'M'], does: 'Let Tab leave the editor, or indent again' },
        { keys: ['F1'], does: 'All commands of the editor' },
      ],
    },
  ],
]

/** What works at an address: the keys of its page first, then those of every page. */
export function keysAt(address: string): readonly PageKeys[] {
  const own = PAGES.find(([start]) => address === start || address.startsWith(`${start}/`))
  return own === undefined ? [EVERYWHERE] : [own[1], EVERYWHERE]
}
