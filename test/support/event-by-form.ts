import { wallClockAt } from '#app/features/events/wall-clock.server.ts'
import { type Ask, post } from './http.ts'

const ZONE = 'Europe/London'
const DAY_MS = 86_400_000

/** So many days from now, as a field for local times takes it. */
export function inDays(days: number): string {
  return wallClockAt(new Date(Date.now() + days * DAY_MS), ZONE)
}

/** What the form of a new event takes: five days ahead, open for registration, so that places that come free are given at once. */
export function eventFields(title: string, places: number): Record<string, string> {
  return {
    title,
    kind: 'workshop',
    summary: 'An afternoon with one prompt each.',
    zone: ZONE,
    starts: inDays(5),
    ends: inDays(5.25),
    place: 'Meridian House, room 2',
    onlineLink: '',
    mailbox: 'events@example.com',
    inPerson: String(places),
    onlinePlaces: 'none',
    online: '',
    opens: inDays(-1),
    closes: inDays(4),
  }
}

/** Makes an event by its forms alone, publishes it and opens its door now. Returns its slug and the list of the door. */
export async function publishedEvent(organizer: Ask, title: string, places: number): Promise<{ slug: string; list: string }> {
  const made = await organizer('/events/new', post(eventFields(title, places)))
  const [, slug] = /\/events\/([^/]+)\/desk/.exec(made.headers.get('Location') ?? '') ?? []
  if (!slug) throw new Error(`The event was not made: ${made.status}`)
  await sent(organizer(`/events/${slug}/publication`, post()))
  const page = await (await organizer(`/events/${slug}/desk/checkin-lists`)).text()
  const [, list] = /\/scan\/([\w-]+)/.exec(page) ?? []
  if (!list) throw new Error(`${slug} has no door`)
  await sent(organizer(`/events/${slug}/desk/checkin-lists`, post({ id: list, name: 'Front door', mode: 'in_person', opens: inDays(-0.1), closes: inDays(6), reEntry: 'yes' })))
  return { slug, list }
}

/** Registers, and returns what stands under the QR code. */
export async function registered(ask: Ask, slug: string): Promise<string> {
  await sent(ask(`/events/${slug}/registration`, post({ mode: 'in_person' })))
  const ticket = await (await ask(`/events/${slug}/ticket`)).text()
  const [, code] = /<code>([^<]+)<\/code>/.exec(ticket) ?? []
  if (!code) throw new Error(`There is no ticket for ${slug}`)
  return code
}

async function sent(answer: Promise<Response>): Promise<void> {
  const response = await answer
  if (response.status >= 400) throw new Error(`${response.url} answered ${response.status}: ${(await response.text()).replaceAll(/<[^>]+>/g, ' ').slice(0, 400)}`)
}
