import { type AnyColumn, sql } from 'drizzle-orm'
import { bool, id, index, instant, integer, ref, table, text, unique } from '#db/dialect'
import { eventSessions } from './agenda.ts'
import { events, registrations } from './events.ts'
import { people } from './people.ts'
import type { PoolMode } from './seats.ts'

export type CheckInResult = 'ok' | 're-entry' | 'already-in' | 'wrong-event' | 'bad-signature' | 'unknown' | 'revoked' | 'not-confirmed' | 'wrong-mode' | 'list-closed'

export const gates = table('gates', { id: id(), eventId: ref(() => events.id).notNull(), name: text().notNull() }, (t) => [unique('gates_name').on(t.eventId, t.name)])

/** Who is let in where and when: the front door, or a workshop's. Lists do not know each other. */
export const checkinLists = table(
  'checkin_lists',
  {
    id: id(),
    eventId: ref(() => events.id).notNull(),
    sessionId: ref(() => eventSessions.id),
    name: text().notNull(),
    /** Seats of this mode enter here. */
    mode: text().$type<PoolMode>().notNull(),
    opensAt: instant().notNull(),
    closesAt: instant().notNull(),
    reEntry: bool().notNull(),
  },
  (t) => [unique('checkin_lists_name').on(t.eventId, t.name)],
)

/** Every scan, refused ones too. Never edited. */
export const checkIns = table(
  'check_ins',
  {
    /** Made by the device, so that a repeated request is the same scan. */
    id: id(),
    /** Empty when the ticket names nobody. */
    registrationId: ref(() => registrations.id),
    listId: ref(() => checkinLists.id).notNull(),
    gateId: ref(() => gates.id),
    by: ref(() => people.id).notNull(),
    type: text().$type<'entry' | 'exit'>().notNull(),
    scannedAt: instant().notNull(),
    receivedAt: instant().notNull(),
    /** How far the device's clock was off. */
    skewMs: integer().notNull(),
    result: text().$type<CheckInResult>().notNull(),
    forced: bool().notNull(),
    reason: text(),
    firstCheckInId: ref((): AnyColumn => checkIns.id),
  },
  (t) => [
    unique('check_ins_first').on(t.registrationId, t.listId).where(sql`type = 'entry' and result = 'ok'`),
    index('check_ins_list').on(t.listId, t.receivedAt),
    index('check_ins_registration').on(t.registrationId, t.receivedAt),
  ],
)
