import { lazy, Suspense } from 'react'
import { Page } from '../kit/Page.tsx'
import { Frame } from './Frame.tsx'
import { currentAddress, type Destination, destinationOf, useAddress } from './hash-address.ts'
import { PageBoundary } from './PageBoundary.tsx'
import { ROUTES } from './routes.ts'
import type { Services } from './services.ts'

/** The whole app: the frame, and in it the page of the current hash address behind its own error boundary. */
export function App({ services }: { readonly services: Services }) {
  const address = useAddress()
  const destination = destinationOf(address, PAGES)
  return (
    <Frame services={services} address={address}>
      {destination === undefined ? (
        <Page title="No such page" lead="The address leads nowhere in this version of Preflight.">
          <p>
            <a href="#/">Go to Today</a>
          </p>
        </Page>
      ) : (
        <RoutedPage destination={destination} services={services} />
      )}
    </Frame>
  )
}

// The first page is fetched while the services open; where that fails, the page's own load says so.
destinationOf(currentAddress(), ROUTES)
  ?.route.load()
  .catch(() => {})

const PAGES = ROUTES.map((route) => ({ ...route, Content: lazy(route.load) }))

function RoutedPage(props: {
  readonly destination: Destination<(typeof PAGES)[number]>
  readonly services: Services
}) {
  const { route, params } = props.destination
  const { Content } = route
  // A key of the whole address: another topic is another page, with its own state and its own boundary.
  const key = `${route.path} ${JSON.stringify(params)}`
  return (
    <PageBoundary key={key}>
      <Suspense fallback={<p className="frame__loading">Loading…</p>}>
        <Content services={props.services} params={params} />
      </Suspense>
    </PageBoundary>
  )
}
