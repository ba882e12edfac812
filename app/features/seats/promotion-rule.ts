/** When a place that comes free is given, and when it is only offered. Instants; what has none never happens. */
export type PromotionRule = {
  /** From here on a free place is offered: who waits may have other plans by now. */
  offersFrom: Date | null
  offerMinutes: number
  /** From here on nobody is promoted: it is too late to come. Offers end here at the latest. */
  until: Date | null
}

export type Promotion = { kind: 'confirm' } | { kind: 'offer'; expiresAt: Date } | { kind: 'none' }

/** What happens with a free place now (events.md §4; twelve hours after Hi.Events). */
export function promotion({ offersFrom, offerMinutes, until }: PromotionRule, at: Date): Promotion {
  if (until && at >= until) return { kind: 'none' }
  if (!offersFrom || at < offersFrom) return { kind: 'confirm' }
  const patience = new Date(at.getTime() + offerMinutes * 60_000)
  return { kind: 'offer', expiresAt: until && until < patience ? until : patience }
}
