import type { BookingCard } from './booking-view.ts'

export type SeriesCard = {
  slug: string
  title: string
  about: string
  hosts: readonly string[]
  /** Whether whoever looks may change it. */
  leads: boolean
  types: readonly { slug: string; title: string; minutes: number; href: string; next: readonly { id: string; href: string; words: string; who: string | null }[] }[]
}
export type OfficeHoursView = {
  mine: readonly BookingCard[]
  series: readonly SeriesCard[]
  /** For somebody who holds hours: how many outcomes are not written. */
  holds: { unwritten: number } | null
  mayCreate: boolean
  zone: string
  place: string
}
