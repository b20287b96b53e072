/** The worker's half: says that it has loaded, then answers each request with what `handle` returns. A throw reaches the page as a failed call. */
export function answerCalls<Request, Response>(
  handle: (request: Request) => Response | Promise<Response>,
): void {
  globalThis.addEventListener('message', (event: MessageEvent<{ id: number; request: Request }>) => {
    void (async () => {
      try {
        globalThis.postMessage({ id: event.data.id, value: await handle(event.data.request) })
      } catch (error) {
        // An unhandled rejection in a worker never reaches the page; an error event does.
        globalThis.reportError(error)
      }
    })()
  })
  globalThis.postMessage({ loaded: true })
}
