import { z } from 'zod'

import { calendarFile } from '#app/platform/calendar-file.server.ts'
import type { Mail } from '#app/platform/mail.server.ts'
import { renderLetter } from './render-letter.ts'

const payloadShape = z.object({
  letter: z.object({ subject: z.string(), paragraphs: z.array(z.string()), action: z.object({ label: z.string(), path: z.string() }).optional() }),
  calendar: z
    .object({
      uid: z.string(),
      sequence: z.int(),
      method: z.enum(['REQUEST', 'CANCEL']),
      entry: z.object({ startsAt: z.coerce.date(), endsAt: z.coerce.date(), zone: z.string(), title: z.string(), place: z.string(), description: z.string().optional(), organizer: z.object({ name: z.string(), email: z.string() }) }),
    })
    .optional(),
})

type Waiting = { id: string; payload: Readonly<Record<string, unknown>>; createdAt: Date }

/** The mail that a waiting parcel is, for the person it goes to. Throws a ZodError when it is no letter. */
export function mailOf({ id, payload, createdAt }: Waiting, to: { name: string; email: string }, origin: string): Mail {
  const { letter, calendar } = payloadShape.parse(payload)
  const mail = { id, to, subject: letter.subject.replaceAll(/\s+/g, ' '), ...renderLetter(letter, { name: to.name, origin }) }
  if (!calendar) return mail
  const { uid, sequence, method, entry } = calendar
  const { zone: _, ...shown } = entry
  return { ...mail, calendar: { method, file: calendarFile([{ ...shown, uid, sequence, cancelled: method === 'CANCEL', attendee: to, stampedAt: createdAt }], { method }) } }
}
