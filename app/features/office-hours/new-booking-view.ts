import type { BookingCard } from './booking-view.ts'

export type NewBookingView = Pick<BookingCard, 'type' | 'whom' | 'startsAt' | 'endsAt' | 'zone' | 'there' | 'place' | 'link'> & {
  slot: string
  series: { slug: string; title: string; topics: readonly string[]; questionTemplate: string; confidential: boolean }
  typeSlug: string
  weeklyLimit: number | null
}
/** What was typed, and why it was not booked. */
export type RefusedBooking = {
  typed: { topic: string; question: string; tried: string; key: string }
  errors: Readonly<Record<string, string>>
  refusal: { title: string; words: string; instead: readonly { id: string; words: string }[]; href: string | null } | null
}
