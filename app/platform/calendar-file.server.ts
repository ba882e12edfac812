import { generateIcsCalendar, type IcsEvent } from 'ts-ics'

/** One meeting of a calendar file. */
export type CalendarItem = {
  uid: string
  sequence: number
  startsAt: Date
  endsAt: Date
  title: string
  place: string
  description?: string | undefined
  cancelled?: boolean | undefined
  organizer?: { name: string; email: string } | undefined
  attendee?: { name: string; email: string } | undefined
  /** When the entry was last changed. */
  stampedAt: Date
}

/**
 * An iCalendar file (RFC 5545). `REQUEST` and `CANCEL` are what a mail programme acts on (RFC 5546); `PUBLISH` is for downloads and feeds.
 * Times are UTC instants: each calendar shows them in its reader's zone, and no table of zones can be out of date.
 */
export function calendarFile(items: readonly CalendarItem[], { method, name }: { method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; name?: string }): string {
  return generateIcsCalendar({ version: '2.0', prodId: '-//Fieldhouse//Fieldhouse//EN', method, ...(name ? { name } : {}), events: items.map(icsEvent) })
}

function icsEvent({ uid, sequence, startsAt, endsAt, title, place, description, cancelled, organizer, attendee, stampedAt }: CalendarItem): IcsEvent {
  return {
    uid,
    sequence,
    stamp: { date: stampedAt },
    start: { date: startsAt },
    end: { date: endsAt },
    summary: text(title),
    location: text(place),
    status: cancelled ? 'CANCELLED' : 'CONFIRMED',
    ...(description ? { description: text(description) } : {}),
    ...(organizer ? { organizer: { name: quoted(organizer.name), email: organizer.email } } : {}),
    ...(attendee ? { attendees: [{ name: quoted(attendee.name), email: attendee.email, role: 'REQ-PARTICIPANT', partstat: cancelled ? 'DECLINED' : 'ACCEPTED' }] } : {}),
  }
}

/** A lone carriage return would begin a new line of the file. */
function text(words: string): string {
  return words.replaceAll(/\r\n?/g, '\n')
}

/** The library writes a name as it is; one with a colon or a comma would end the field early. Quotes cannot stand inside (RFC 5545, 3.2), and some readers stumble over a backslash or an empty name. */
function quoted(name: string): string {
  const kept = [...name].map((letter) => (letter === '"' || letter === '\\' || letter < ' ' ? ' ' : letter)).join('').trim()
  return `"${kept || 'Fieldhouse'}"`
}
