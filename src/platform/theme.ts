import type { Log } from '../progress/log.ts'
import { settingsOf } from '../progress/settings.ts'

/** Applies the settings that the document itself shows (the theme), now and whenever they change in any tab. */
export function openSettings(log: Log): void {
  const apply = () => {
    const { theme } = settingsOf(log.events())
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }
  apply()
  log.subscribe(apply)
}
