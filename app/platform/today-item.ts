/** One thing that is somebody's today. Each part of the house finds its own; the home page puts them in order. */
export type TodayItem = {
  /** Unique on the page. */
  id: string
  kind: 'event' | 'booking' | 'log' | 'review' | 'hosting'
  title: string
  /** When, where or why, in words. */
  detail: string
  href: string
  /** A verb and its noun: "Write this week's log". */
  action: string
  startsAt?: Date | null
  /** The day on which it is due, YYYY-MM-DD. */
  dueOn?: string | null
  late?: boolean
}
