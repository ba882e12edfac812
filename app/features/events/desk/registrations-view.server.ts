import { z } from 'zod'

import type { Db } from '#db/dialect'
import { countRegistrations, listedRegistration, listedRegistrations, needsOf, type RegistrationFilter, scansOf, seatHistory } from '#db/queries/registration-list.ts'
import { shortCode } from '../short-code.ts'

const PAGE = 50

const query = z.object({
  find: z.string().max(120).catch(''),
  state: z.enum(['confirmed', 'waiting', 'offered', 'gone']).nullable().catch(null),
  mode: z.enum(['in_person', 'online']).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** A page of the list, as its address asks for it. What the address gets wrong is left out. */
export async function registrationsView(db: Db, eventId: string, search: URLSearchParams) {
  const asked = query.parse({ find: search.get('find') ?? '', state: search.get('state'), mode: search.get('mode'), page: search.get('page') ?? 1 })
  const filter: RegistrationFilter = { words: asked.find, state: asked.state, mode: asked.mode }
  const total = await countRegistrations(db.read, eventId, filter)
  const pages = Math.max(1, Math.ceil(total / PAGE))
  const page = Math.min(asked.page, pages)
  const rows = await listedRegistrations(db.read, eventId, filter, { limit: PAGE, offset: (page - 1) * PAGE })
  return { rows, total, page, pages, asked: { ...asked, page } }
}

/** One registration with everything that happened to it; null when it is not of this event. */
export async function registrationView(db: Db, { eventId, registrationId }: { eventId: string; registrationId: string }) {
  const registration = await listedRegistration(db.read, { eventId, registrationId })
  if (!registration) return null
  const [history, scans, needs] = await Promise.all([seatHistory(db.read, { eventId, personId: registration.personId }), scansOf(db.read, registrationId), needsOf(db.read, registrationId)])
  return { registration: { ...registration, code: shortCode(registration), needs }, history, scans }
}
