import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { Button } from '../../kit/Button.tsx'
import { Section } from '../../kit/Page.tsx'

export interface InstallNeeds {
  readonly install: {
    readonly state: StoreApi<{ readonly is: 'offered' | 'installed' | 'by-hand' }>
    readonly ask: () => Promise<void>
  }
}

/** Installing the app: the browser's own way, offered where it can be. */
export function InstallSection({ install }: InstallNeeds) {
  const { is } = useStore(install.state)
  return (
    <Section title="On this device">
      {is === 'installed' && <p>Preflight is installed here.</p>}
      {is === 'offered' && (
        <div className="row">
          <Button onClick={() => void install.ask()}>Install Preflight</Button>
        </div>
      )}
      {is === 'by-hand' && (
        <p className="field__hint settings__measure">
          You can install Preflight like an app: in the browser’s menu, choose “Install” or “Add to Home
          Screen”. It then has its own window, and browsers are slower to delete its data.
        </p>
      )}
    </Section>
  )
}
