/** Every page of the app, one address each. */
export const ROUTE_ADDRESSES = [
  '/',
  '/review',
  '/learn',
  '/learn/pricing',
  '/learn/configuration',
  '/learn/scaling',
  '/practise',
  '/practise/scenarios',
  '/practise/matrix',
  '/practise/topic/pricing',
  '/lab',
  '/settings',
  '/no-such-page',
]
