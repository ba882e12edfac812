import { z } from 'zod'

import { isZone } from './wall-clock.ts'

const words = (limit: number) => z.string().trim().max(limit, `Use at most ${limit} characters`)
const whole = (min: number, max: number, unit: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, `Give a whole number of ${unit}`)
    .transform(Number)
    .pipe(z.int().min(min, `At least ${min} ${unit}`).max(max, `At most ${max} ${unit}`))

/** What can be booked, and how. Minutes before and after stay free; notice in hours. */
export const typeForm = z
  .object({
    typeTitle: words(80).min(1, 'Give it a name, such as One prompt'),
    minutes: whole(5, 240, 'minutes'),
    stepMinutes: whole(5, 240, 'minutes'),
    beforeMinutes: whole(0, 180, 'minutes'),
    afterMinutes: whole(0, 180, 'minutes'),
    noticeHours: whole(0, 336, 'hours'),
    horizonDays: whole(1, 180, 'days'),
    weeklyLimit: z.union([z.literal('').transform(() => null), whole(1, 20, 'bookings')]),
    assignment: z.enum(['one', 'any', 'all'], { error: 'Choose who comes' }),
    place: words(200).min(1, 'Say where it is: a room, or the link of a call'),
  })
  .transform(({ typeTitle, noticeHours, ...rest }) => ({ ...rest, title: typeTitle, minNoticeMinutes: noticeHours * 60 }))

export const seriesForm = z.object({
  title: words(80).min(3, 'Give the series a name of at least three letters'),
  about: words(400).min(1, 'Say in a sentence what people can bring'),
  topics: z
    .string()
    .transform((text) => [...new Set(text.split('\n').map((line) => line.trim()).filter(Boolean))])
    .refine((topics) => topics.length <= 30, 'Use at most 30 topics')
    .refine((topics) => topics.every((topic) => topic.length <= 120), 'Use at most 120 characters for each topic'),
  questionTemplate: words(300),
  zone: z.string().refine(isZone, 'Choose a time zone from the list'),
  confidential: z.literal('yes').optional().transform(Boolean),
  hold: z.literal('yes').optional().transform(Boolean),
})

export const hostForm = z.object({ email: z.string().trim().toLowerCase().min(1, 'Give the e-mail address of a colleague') })

/** What a new kind of booking starts from. */
export const typeDefaults: Readonly<Record<string, string>> = { typeTitle: '', minutes: '30', stepMinutes: '30', beforeMinutes: '0', afterMinutes: '10', noticeHours: '2', horizonDays: '28', weeklyLimit: '', assignment: 'any', place: '' }
