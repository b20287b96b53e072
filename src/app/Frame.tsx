import { Check, CloudOff, Keyboard, Save, Search, TriangleAlert } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useStore } from 'zustand'
import { Button } from '../kit/Button.tsx'
import { Notice } from '../kit/Notice.tsx'
import { settingsOf } from '../progress/settings.ts'
import './frame.css'
import { type FrameDialog, useFrameKeys } from './frame-keys.ts'
import { destinationOf } from './hash-address.ts'
import { PageBoundary } from './PageBoundary.tsx'
import { AREAS, ROUTES } from './routes.ts'
import type { Services } from './services.ts'
import { storageMessage } from './storage-message.ts'

/** The frame around every page: skip link, navigation, the honest marks of storage and installation, the page itself. */
export function Frame(props: {
  readonly services: Services
  readonly address: string
  readonly children: ReactNode
}) {
  const { address } = props
  const area = destinationOf(address, ROUTES)?.route.area
  const [dialog, setDialog] = useState<FrameDialog>()
  useFrameKeys(props.services.log, setDialog)
  const wide = /^\/(?:lab|practise\/matrix|prices)/.test(address)
  return (
    <div className="frame">
      <a className="frame__skip" href="#content" onClick={skipToContent}>
        Skip to the content
      </a>
      <header className="frame__rail">
        <a className="frame__brand" href="#/" aria-label="Preflight, today">
          <svg viewBox="0 0 64 64" width="30" height="30" aria-hidden="true">
            <rect className="frame__mark" width="64" height="64" rx="14" />
            <path d="M14 47h36" className="frame__runway" />
            <path d="M15 30l10 9 25-23" className="frame__tick" />
          </svg>
          <span>Preflight</span>
        </a>
        <button
          type="button"
          className="frame__search"
          aria-keyshortcuts="Control+K Meta+K"
          onClick={() => setDialog('search')}
        >
          <Search size={18} aria-hidden="true" />
          <span>Search</span>
          <kbd className="for-keys" aria-hidden="true">
            Ctrl K
          </kbd>
        </button>
        <nav aria-label="Main">
          <ul className="frame__areas">
            {AREAS.map(({ path, name, icon: Icon }) => (
              <li key={path}>
                <a href={`#${path}`} aria-current={area === path ? 'page' : undefined}>
                  <Icon size={20} aria-hidden="true" />
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Marks services={props.services} />
        <button type="button" className="frame__keys for-keys" onClick={() => setDialog('keys')}>
          <Keyboard size={15} aria-hidden="true" /> Keys
        </button>
      </header>
      <main className="frame__content" id="content" data-wide={wide ? '' : undefined} tabIndex={-1}>
        {dialog !== undefined && (
          <PageBoundary key={`${dialog} ${address}`}>
            <Suspense fallback={null}>
              <Opened
                dialog={dialog}
                address={address}
                services={props.services}
                onClose={() => setDialog(undefined)}
              />
            </Suspense>
          </PageBoundary>
        )}
        <Banners services={props.services} address={address} />
        {props.children}
      </main>
    </div>
  )
}

const SearchDialog = lazy(() => import('../search/ui/SearchDialog.tsx'))
const KeysDialog = lazy(() => import('./KeysDialog.tsx'))

function Opened(props: {
  readonly dialog: FrameDialog
  readonly address: string
  readonly services: Services
  readonly onClose: () => void
}) {
  const { services, onClose } = props
  if (props.dialog === 'search') return <SearchDialog search={services.search} onClose={onClose} />
  const singleKeys = settingsOf(services.log.events())['single-keys']
  return <KeysDialog address={props.address} singleKeys={singleKeys} onClose={onClose} />
}

function skipToContent(event: { preventDefault: () => void }): void {
  event.preventDefault() // the hash is the router's
  document.querySelector('h1')?.focus()
}

function Marks({ services }: { readonly services: Services }) {
  const { offlineReady } = useStore(services.updates.state)
  const { access, saving } = useStore(services.storage)
  const safe = access === 'open' && saving === 'saved'
  return (
    <ul className="frame__marks" aria-label="State of the app">
      <li data-signal={safe ? 'go' : 'no-go'}>
        {safe ? <Save size={15} aria-hidden="true" /> : <TriangleAlert size={15} aria-hidden="true" />}
        {safe ? 'Saved on this device' : 'Not saved: export'}
      </li>
      <li data-signal={offlineReady ? 'go' : undefined}>
        {offlineReady ? <Check size={15} aria-hidden="true" /> : <CloudOff size={15} aria-hidden="true" />}
        {offlineReady ? 'Ready offline' : 'Not yet offline'}
      </li>
    </ul>
  )
}

function Banners({ services, address }: { readonly services: Services; readonly address: string }) {
  const storage = useStore(services.storage)
  const update = useStore(services.updates.state)
  const message = storageMessage(storage)
  const busy = /^\/(review|practise\/(scenarios|topic)|lab)/.test(address)
  return (
    <>
      {message !== undefined && (
        <Notice signal="no-go" live>
          <p>{message.what}</p>
          <div className="row">
            <Button size="small" onClick={() => services.saveCopy()}>
              Save a copy of your progress
            </Button>
            {message.reload && (
              <Button size="small" onClick={() => window.location.reload()}>
                Reload
              </Button>
            )}
          </div>
        </Notice>
      )}
      {update.updateReady && !busy && (
        <Notice signal="info" live>
          <p>
            {update.held
              ? 'Another tab is in the middle of a session. Finish it there, then change over.'
              : 'A new version of Preflight is ready. It changes over when you say so.'}
          </p>
          <Button size="small" onClick={() => void services.updates.apply()}>
            Change over now
          </Button>
        </Notice>
      )}
    </>
  )
}
