import { useEffect } from 'react'
import type { Log } from '../progress/log.ts'
import { settingsOf } from '../progress/settings.ts'

/** What the frame can open above the page. */
export type FrameDialog = 'search' | 'keys'

/** ⌘K or Ctrl+K opens the search, `?` the keys of the page; the latter is a single key, which the settings turn off (WCAG 2.1.4). */
export function useFrameKeys(log: Log, open: (dialog: FrameDialog) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : undefined
      // In the editor Ctrl+K begins commands of the editor's own, and every letter is text.
      if (target?.closest('.monaco-editor')) return
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        open('search')
      } else if (event.key === '?' && !target?.closest('input, textarea, select, dialog')) {
        if (!settingsOf(log.events())['single-keys']) return
        event.preventDefault()
        open('keys')
      }
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [log, open])
}
