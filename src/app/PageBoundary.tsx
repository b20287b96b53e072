import { Component, type ReactNode } from 'react'
import { Button, LinkButton } from '../kit/Button.tsx'
import { Notice } from '../kit/Notice.tsx'
import { Page } from '../kit/Page.tsx'

/** Catches what a page throws, so that one broken page never takes the app with it. What was answered before is already saved. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly error?: Error }> {
  override state: { readonly error?: Error } = {}

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === undefined) return this.props.children
    const missing = /dynamically imported module|Importing a module script failed|error loading/i.test(
      error.message,
    )
    return (
      <Page title={missing ? 'This page could not be loaded' : 'This page has failed'}>
        <Notice signal="no-go" live>
          <p>
            {missing
              ? 'A part of the app is not on this device and could not be fetched. Check the connection, then reload.'
              : 'Something in this page went wrong. Every answer you gave before is saved.'}
          </p>
          {!missing && <p>{error.message}</p>}
          <div className="row">
            <Button onClick={() => location.reload()}>Reload</Button>
            <LinkButton href="#/settings">Save a copy of your progress</LinkButton>
          </div>
        </Notice>
      </Page>
    )
  }
}
