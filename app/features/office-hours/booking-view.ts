type BookingWord = 'booked' | 'under way' | 'over' | 'moved' | 'cancelled' | 'done' | 'no_show'
/** A booking as one line. `whom`: the other side. `there`: the host's clock, where it differs. */
export type BookingCard = {
  id: string
  title: string
  type: string
  whom: string
  startsAt: string
  endsAt: string
  zone: string
  there: string | null
  place: string
  /** The place, when it is a call to join. */
  link: string | null
  state: BookingWord
}
export type BookingStep = { id: string; what: string; by: string; at: string; reason: string | null }
export type BookingView = BookingCard & {
  seriesSlug: string
  topic: string
  question: string
  tried: string
  topics: readonly string[]
  confidential: boolean
  outcome: { words: string; topic: string; note: string } | null
  steps: readonly BookingStep[]
  mayMove: boolean
  mayCancel: boolean
  mayClose: boolean
  /** Whether whoever looks has booked it. */
  own: boolean
}
