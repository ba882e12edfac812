import { z } from 'zod'

import { instantAt } from '../wall-clock.server.ts'

const name = z.string().trim().min(1, 'Enter a name').max(80, 'Use at most 80 characters')

export const gateForm = z.object({ name })

/** Who is let in where and when, in the zone of the event. */
export function checkinListForm(zone: string) {
  return z
    .object({ name, mode: z.enum(['in_person', 'online', 'any']), opens: z.string().min(1, 'Enter when the doors open'), closes: z.string().min(1, 'Enter when they close'), reEntry: z.string().optional() })
    .check(({ value, issues }) => {
      const [opensAt, closesAt] = [instantAt(value.opens, zone), instantAt(value.closes, zone)]
      if (!opensAt) issues.push({ code: 'custom', path: ['opens'], message: 'This is no time in that zone', input: value.opens })
      if (!closesAt) issues.push({ code: 'custom', path: ['closes'], message: 'This is no time in that zone', input: value.closes })
      if (opensAt && closesAt && closesAt <= opensAt) issues.push({ code: 'custom', path: ['closes'], message: 'The doors close after they open', input: value.closes })
    })
    .transform(({ opens, closes, reEntry, ...rest }) => ({ ...rest, reEntry: reEntry === 'yes', opensAt: instantAt(opens, zone) as Date, closesAt: instantAt(closes, zone) as Date }))
}
