/** Zones with odd offsets, big jumps and half-hour summer times. */
export const ZONES = [
  'Europe/Vienna',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Antarctica/Troll',
  'Africa/Casablanca',
] as const

const HOUR = 3_600_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** Minutes east of UTC that a wall clock in the zone shows at an instant, from the platform's zone data. */
export function offsetIn(zone: string, at: number): number {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, format)
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? []
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0
}

/** The calendar date and time of a wall clock in the zone, from the platform and not from our arithmetic. */
export function wallClock(zone: string, at: number): { readonly date: string; readonly time: string } {
  const text = new Date(at).toLocaleString('sv-SE', { timeZone: zone })
  return { date: text.slice(0, 10), time: text.slice(11) }
}

/** The instants (UTC ms) at which the zone's offset changes, to the minute, from 2024 to 2030. */
export function changesOf(zone: string): number[] {
  const changes: number[] = []
  const step = 24 * HOUR
  for (let at = Date.UTC(2024, 0); at < Date.UTC(2031, 0); at += step)
    if (offsetIn(zone, at) !== offsetIn(zone, at + step)) changes.push(changeBetween(zone, at, at + step))
  return changes
}

function changeBetween(zone: string, from: number, to: number): number {
  let [low, high] = [from, to]
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 120_000) * 60_000
    if (offsetIn(zone, middle) === offsetIn(zone, from)) low = middle
    else high = middle
  }
  return high
}
