import { createHash } from 'node:crypto'

export type CalendarEntry = { startsAt: Date; endsAt: Date; zone: string; title: string; place: string; description?: string; organizer: { name: string; email: string } }
type Known = { sequence: number; contentHash: string } | undefined

/**
 * What an entry needs next, by what was sent before: nothing when a calendar would show the same; else the next SEQUENCE.
 * A calendar shows start, end, place, title and status. Exchange doubles a meeting whose SEQUENCE stands still (RFC 5546, 2.1.4), so each change raises it, and nothing else does.
 */
export function invitationChange(known: Known, entry: CalendarEntry, status: 'CONFIRMED' | 'CANCELLED'): { kind: 'unchanged' } | { kind: 'changed'; sequence: number; contentHash: string } {
  const contentHash = hashOf(entry, status)
  if (known?.contentHash === contentHash) return { kind: 'unchanged' }
  return { kind: 'changed', sequence: known ? known.sequence + 1 : 0, contentHash }
}

function hashOf({ startsAt, endsAt, place, title }: CalendarEntry, status: string): string {
  return createHash('sha256').update(JSON.stringify([startsAt.toISOString(), endsAt.toISOString(), place, title, status])).digest('base64url')
}
