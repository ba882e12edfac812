import { wallClockAt } from '../wall-clock.server.ts'
import type { EventFields } from '../edit-event.server.ts'

/** The event as the fields of its form show it. */
export function eventValues({ title, kind, summary, zone, startsAt, endsAt, place, onlineLink, mailbox, version }: EventFields & { version: number }): Record<string, string> {
  return { title, kind, summary, zone, starts: wallClockAt(startsAt, zone), ends: wallClockAt(endsAt, zone), place, onlineLink: onlineLink ?? '', mailbox, version: String(version) }
}
