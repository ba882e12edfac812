export type EventFacts = { startsAt: Date; endsAt: Date; publishedAt: Date | null; withdrawnAt: Date | null; cancelledAt: Date | null }
export type EventState = 'draft' | 'published' | 'ended' | 'withdrawn' | 'cancelled'

/** What the event is, from its rows: a cancellation outlives everything; whoever takes a publication back hides the event again. */
export function eventState({ publishedAt, withdrawnAt, cancelledAt, endsAt }: Omit<EventFacts, 'startsAt'>, at: Date): EventState {
  if (cancelledAt) return 'cancelled'
  if (!publishedAt) return withdrawnAt ? 'withdrawn' : 'draft'
  return at >= endsAt ? 'ended' : 'published'
}

/** Half-open: a moment that is both the end of one thing and the start of the next belongs to the next. */
export function isUnderWay({ startsAt, endsAt }: Pick<EventFacts, 'startsAt' | 'endsAt'>, at: Date): boolean {
  return at >= startsAt && at < endsAt
}

export type WindowState = { kind: 'none' } | { kind: 'not-open'; opensAt: Date } | { kind: 'open'; closesAt: Date } | { kind: 'closed'; closedAt: Date }

/** Whether people may register, by the server's clock. An event that has ended takes nobody, whatever its window says. */
export function windowState({ opensAt, closesAt, endsAt }: { opensAt: Date | null; closesAt: Date | null; endsAt: Date }, at: Date): WindowState {
  if (!opensAt || !closesAt) return { kind: 'none' }
  const last = closesAt < endsAt ? closesAt : endsAt
  if (at < opensAt) return { kind: 'not-open', opensAt }
  return at < last ? { kind: 'open', closesAt: last } : { kind: 'closed', closedAt: last }
}
