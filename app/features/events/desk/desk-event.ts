/** Where an event stands. Derived: nobody keeps it. */
export type EventStanding = 'draft' | 'published' | 'ended' | 'cancelled'

type Facts = { publishedAt: Date | null; cancelledAt: Date | null; endsAt: Date }

export function standingOf({ publishedAt, cancelledAt, endsAt }: Facts, at: Date): EventStanding {
  if (cancelledAt) return 'cancelled'
  if (!publishedAt) return 'draft'
  return endsAt <= at ? 'ended' : 'published'
}

export type WindowStanding = 'not-open' | 'open' | 'closed'

/** Decided by the server's clock. The moment it closes is closed. */
export function windowStanding({ opensAt, closesAt }: { opensAt: Date | null; closesAt: Date | null }, at: Date): WindowStanding {
  if (!opensAt || !closesAt || at < opensAt) return 'not-open'
  return at < closesAt ? 'open' : 'closed'
}

type Window = { opensAt: Date; closesAt: Date }
type Around = { opensAt: Date | null; closesAt: Date | null; startsAt: Date; endsAt: Date }

/** The window that "Open now" and "Close now" mean. Opened, it keeps an end that lies ahead, or ends when the event begins. Null: neither was asked for. */
export function windowFromNow(wish: string | undefined, { opensAt, closesAt, startsAt, endsAt }: Around, at: Date): Window | null {
  if (wish === 'open') return { opensAt: at, closesAt: closesAt && closesAt > at ? closesAt : startsAt > at ? startsAt : endsAt }
  return wish === 'close' && opensAt && opensAt < at ? { opensAt, closesAt: at } : null
}
