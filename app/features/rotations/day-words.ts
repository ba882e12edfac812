import { dayInWords } from '#app/components/time.tsx'
import { addDays, type Span } from './days.ts'

/** "7 September 2026 to 6 February 2027". */
export function spanInWords({ startsOn, endsOn }: Span): string {
  return `${dayInWords(startsOn)} to ${dayInWords(endsOn)}`
}

/** "16 to 20 November 2026", "30 November to 4 December 2026": the working days of the week of that Monday. */
export function weekInWords(monday: string): string {
  const friday = addDays(monday, 4)
  const [first = '', last = ''] = [dayInWords(monday), dayInWords(friday)]
  const [day, month, year] = first.split(' ')
  if (last.endsWith(`${month} ${year}`)) return `${day} to ${last}`
  return last.endsWith(String(year)) ? `${day} ${month} to ${last}` : `${first} to ${last}`
}

/** "November 2026", of 2026-11. */
export function monthInWords(month: string): string {
  return dayInWords(`${month}-15`).replace(/^\d+ /, '')
}
