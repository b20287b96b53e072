import { type ComponentType, lazy, Suspense, useState } from 'react'
import { Page } from '../kit/Page.tsx'
import { Frame } from './Frame.tsx'
import { currentAddress, type Destination, destinationOf, useAddress } from './hash-address.ts'
import { PageBoundary } from './PageBoundary.tsx'
import { type PageProps, type Route, ROUTES } from './routes.ts'
import type { PageServices, Services } from './services.ts'

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

const PAGES = ROUTES.map(pageOf)

// The first page is fetched while the services open; where that fails, the page's own load says so.
destinationOf(currentAddress(), PAGES)
  ?.route.load()
  .catch(() => {})

/** A route with its page: the one that is there already, or one that is waited for. */
function pageOf(route: Route) {
  let loaded: ComponentType<PageProps> | undefined
  const load = async () => {
    const module = await route.load()
    loaded = module.default
    return module
  }
  const Awaited = lazy(load)
  return { path: route.path, load, content: () => loaded ?? Awaited }
}

function RoutedPage(props: {
  readonly destination: Destination<(typeof PAGES)[number]>
  readonly services: Services
}) {
  const { route, params } = props.destination
  // A key of the whole address: another topic is another page, with its own state and its own boundary.
  return <OpenPage key={`${route.path} ${JSON.stringify(params)}`} {...props} />
}

function OpenPage({ destination, services }: Parameters<typeof RoutedPage>[0]) {
  const [own] = useState((): PageServices => ({ ...services, library: services.packLibrary.current() }))
  return (
    <PageBoundary>
      <Suspense fallback={<p className="frame__loading">Loading…</p>}>
        <LoadedPage content={destination.route.content} services={own} params={destination.params} />
      </Suspense>
    </PageBoundary>
  )
}

/** What has loaded is drawn with the frame in one go, without the word that it is loading. */
function LoadedPage({ content, ...props }: PageProps & { readonly content: () => ComponentType<PageProps> }) {
  const [{ Content }] = useState(() => ({ Content: content() }))
  return <Content {...props} />
}
