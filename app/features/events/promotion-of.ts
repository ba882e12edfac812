import type { PromotionRule } from '#app/features/seats/promotion-rule.ts'

const HOUR_MS = 3_600_000

/** An event's rule for places that come free: nobody is called in the last hour before it begins. */
export function promotionOf({ startsAt, offersFromAt, offerMinutes }: { startsAt: Date; offersFromAt: Date; offerMinutes: number }): PromotionRule {
  return { offersFrom: offersFromAt, offerMinutes, until: new Date(startsAt.getTime() - HOUR_MS) }
}
