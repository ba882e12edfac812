/** One start that can be chosen. `who` is empty where anybody who is free may come. `there` is the host's own clock where it differs. */
type SlotStart = { id: string; href: string; startsAt: string; time: string; who: string | null; there: string | null }
export type SlotDay = { date: string; past: boolean; starts: readonly SlotStart[] }
export type SlotWeek = {
  days: readonly SlotDay[]
  from: string
  to: string
  /** Whose clock it is: "London". */
  place: string
  /** Where else hosts are, when their clocks differ. */
  elsewhere: readonly string[]
  previous: string | null
  next: string | null
  nextFree: { words: string; href: string } | null
  /** Another week was asked for, which cannot be booked. */
  clamped: boolean
}
