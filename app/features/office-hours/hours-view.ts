/** Parts of a day, from 0 at midnight to 1 at the next one. */
type Part = { from: number; to: number }
export type DayAhead = { date: string; exception: boolean; away: boolean; open: readonly Part[]; off: readonly Part[]; booked: readonly Part[]; /** In another series of the same host. */ bookedElsewhere: number; hours: readonly string[] }
export type HoursView = {
  series: { slug: string; title: string }
  all: readonly { slug: string; title: string }[]
  zone: string
  today: string
  fields: Readonly<Record<string, string>>
  validFrom: string
  validTo: string
  types: readonly { slug: string; title: string; minutes: number; beforeMinutes: number; afterMinutes: number; minNoticeMinutes: number; horizonDays: number }[]
  exceptions: readonly { id: string; date: string; spans: readonly string[] }[]
  timeOff: readonly { id: string; words: string }[]
  ahead: readonly DayAhead[]
}
