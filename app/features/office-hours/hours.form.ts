import { z } from 'zod'

import { isDate, isZone } from './wall-clock.ts'

const date = z.string().refine(isDate, 'Give a date')

/** Everything of the week but its spans, which week-form.ts reads. */
export const weekForm = z
  .object({
    zone: z.string().refine(isZone, 'Choose a time zone from the list'),
    validFrom: date,
    validTo: z.union([z.literal(''), date]).transform((text) => text || null),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, { path: ['validTo'], message: 'The last day must not be before the first' })

export const exceptionForm = z.object({ date, kind: z.enum(['closed', 'other'], { error: 'Choose what is different' }) })

const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'Give a day and a time')

export const timeOffForm = z.object({ from: moment, to: moment }).refine(({ from, to }) => to > from, { path: ['to'], message: 'The end must be after the start' })
