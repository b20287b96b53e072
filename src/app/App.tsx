import { lazy, Suspense } from 'react'
import { Route as Match, Router, Switch } from 'wouter'
import { useHashLocation as hashLocation } from 'wouter/use-hash-location'
import { Page } from '../kit/Page.tsx'
import { Frame } from './Frame.tsx'
import { PageBoundary } from './PageBoundary.tsx'
import { ROUTES } from './routes.ts'
import type { Services } from './services.ts'

/** The whole app: the frame, and in it the page of the current hash route behind its own error boundary. */
export function App({ services }: { readonly services: Services }) {
  return (
    // oxlint-disable-next-line react/hooks -- wouter takes its location hook as a prop
    <Router hook={hashLocation}>
      <Frame services={services}>
        <Switch>
          {PAGES.map((route) => (
            <Match key={route.path} path={route.path}>
              {(params) => <RoutedPage route={route} params={params} services={services} />}
            </Match>
          ))}
          <Match>
            <Page title="No such page" lead="The address leads nowhere in this version of Preflight.">
              <p>
                <a href="#/">Go to Today</a>
              </p>
            </Page>
          </Match>
        </Switch>
      </Frame>
    </Router>
  )
}

const PAGES = ROUTES.map((route) => ({ ...route, Content: lazy(route.load) }))

function RoutedPage(props: {
  readonly route: (typeof PAGES)[number]
  readonly params: Readonly<Record<string, string | undefined>>
  readonly services: Services
}) {
  const { Content } = props.route
  // A key of the whole address: another topic is another page, with its own state and its own boundary.
  const key = `${props.route.path} ${JSON.stringify(props.params)}`
  return (
    <PageBoundary key={key}>
      <Suspense fallback={<p className="frame__loading">Loading…</p>}>
        <Content services={props.services} params={props.params} />
      </Suspense>
    </PageBoundary>
  )
}
