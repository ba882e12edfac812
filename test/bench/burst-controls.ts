import Connection from 'better-sqlite3'
import { join } from 'node:path'

import { registerForEvent } from '#app/features/events/register-for-event.server.ts'
import { connect, type Db } from '#db/dialect'
import { newId } from '#db/ids.ts'
import { migrate } from '#db/migrate.ts'
import { insertPerson } from '#db/queries/people.ts'
import { openEvent } from './burst-crowd.ts'

export type Control = { registrations: number; perSecond: number; tookMs: number }
type Size = { people: number; places: number; twiceEvery: number }

/** The same registrations without the web: the use case on a database of its own, `synchronous` FULL as in the house. */
export async function queryLayer(folder: string, size: Size, at: Date): Promise<Control & { tally: Record<string, number> }> {
  const { db, eventId, people } = await emptyHouse(join(folder, 'query-layer.db'), size, at)
  const tally: Record<string, number> = {}
  const began = performance.now()
  await Promise.all(
    twice(people, size).map(async (personId) => {
      const { kind } = await registerForEvent(db, { eventId, personId, mode: 'in_person' }, at)
      tally[kind] = (tally[kind] ?? 0) + 1
    }),
  )
  const tookMs = performance.now() - began
  await db.close()
  return { ...measured(twice(people, size).length, tookMs), tally }
}

/** The same statements on the bare driver, one registration after the other, each its own transaction: what the disk and SQLite take by themselves. */
export async function bareDriver(folder: string, size: Size, at: Date): Promise<Control> {
  const file = join(folder, 'bare-driver.db')
  const { db, eventId, people } = await emptyHouse(file, size, at)
  await db.close()
  const bare = new Connection(file)
  bare.pragma('synchronous = FULL')
  bare.pragma('foreign_keys = ON')
  const register = bareRegistration(bare, eventId, at.getTime())
  const clicks = twice(people, size)
  const began = performance.now()
  for (const personId of clicks) register(personId)
  const tookMs = performance.now() - began
  bare.close()
  return measured(clicks.length, tookMs)
}

/** What one registration asks of the database, written out (app/features/events/register-for-event.server.ts). */
function bareRegistration(bare: Connection.Database, eventId: string, at: number): (personId: string) => void {
  const event = bare.prepare(`select e.*, p.at, c.at, w.opens_at, w.closes_at from events e left join event_publications p on p.event_id = e.id and p.withdrawn_at is null left join event_cancellations c on c.event_id = e.id
    left join registration_windows w on w.id = (select id from registration_windows where event_id = e.id order by at desc, id desc limit 1) where e.id = ?`)
  const hold = bare.prepare<[string], { id: string; mode: string }>('update seat_pools set waiting = waiting where scope_id = ? returning id, mode')
  const active = bare.prepare("select * from seats where scope_id = ? and person_id = ? and state in ('confirmed', 'waiting', 'offered') order by lane")
  const dead = bare.prepare("select * from seats where pool_id = ? and state = 'offered' and offer_expires_at <= ? order by offer_expires_at, id")
  const take = bare.prepare('update seat_pools set taken = taken + 1 where id = ? and waiting = 0 and (capacity is null or taken < capacity) returning id')
  const queue = bare.prepare<[string], { next_seq: number }>('update seat_pools set waiting = waiting + 1, next_seq = next_seq + 1 where id = ? and waiting < waitlist_limit returning next_seq')
  const seat = bare.prepare("insert into seats (id, pool_id, scope_id, person_id, lane, state, seq, priority, forced, created_at) values (?, ?, ?, ?, 'main', ?, ?, 0, 0, ?)")
  const change = bare.prepare("insert into seat_changes (seat_id, seq, \"to\", by, at) values (?, 1, ?, ?, ?)")
  const registration = bare.prepare("insert into registrations (id, event_id, person_id, ticket_no, answers, source, created_at) values (?, ?, ?, 1, '{}', 'self', ?) on conflict (event_id, person_id) do update set ticket_no = ticket_no + 1 returning id, ticket_no")
  const invited = bare.prepare("select * from invitations where subject_kind = 'event' and subject_id = ? and person_id = ?")
  const invitation = bare.prepare("insert into invitations (id, uid, subject_kind, subject_id, person_id, sequence, method, content_hash, entry, changed_at) values (?, ?, 'event', ?, ?, 0, 'REQUEST', 'x', ?, ?) on conflict do nothing")
  const supersede = bare.prepare('update outbox set superseded_at = ? where group_key = ? and sent_at is null and superseded_at is null')
  const parcel = bare.prepare("insert into outbox (id, kind, dedupe_key, group_key, person_id, payload, created_at, due_at, attempts) values (?, 'mail', ?, ?, ?, ?, ?, ?, 0) on conflict do nothing")
  const place = bare.prepare("select count(*) from seats where pool_id = ? and state = 'waiting' and (priority > 0 or (priority = 0 and seq < ?))")
  const letter = JSON.stringify({ words: 'x'.repeat(900) })
  return bare.transaction((personId: string) => {
    event.get(eventId)
    const pool = hold.all(eventId).find(({ mode }) => mode === 'in_person')?.id ?? ''
    if (active.all(eventId, personId).length > 0) return
    dead.all(pool, at)
    const [id, moment] = [newId(new Date(at)), at]
    const seq = take.get(pool) ? 0 : (queue.get(pool)?.next_seq ?? 0)
    const state = seq === 0 ? 'confirmed' : 'waiting'
    seat.run(id, pool, eventId, personId, state, seq, moment)
    change.run(id, state, personId, moment)
    registration.get(newId(new Date(at)), eventId, personId, moment)
    if (seq > 0) place.get(pool, seq)
    else {
      invited.get(eventId, personId)
      invitation.run(newId(new Date(at)), id, eventId, personId, letter.slice(0, 300), moment)
      supersede.run(moment, id)
    }
    parcel.run(newId(new Date(at)), `seat:${id}`, seq > 0 ? null : id, personId, letter, moment, moment)
  }).immediate
}

async function emptyHouse(file: string, { people: size, places }: Size, at: Date): Promise<{ db: Db; eventId: string; people: string[] }> {
  const db = await connect({ url: file })
  await migrate(db)
  const people = await db.write(async (tx) => {
    const ids: string[] = []
    for (let n = 0; n < size; n++) ids.push((await insertPerson(tx, { handle: `guest-${n}`, name: `Guest ${n}`, email: `guest-${n}@example.com` }, at)) ?? '')
    return ids
  })
  return { db, people, eventId: await openEvent(db, { slug: 'ai-day', places, by: people[0] ?? '' }, at) }
}

/** Everybody once, and every n-th a second time right after. */
export function twice<T>(all: readonly T[], { twiceEvery }: Pick<Size, 'twiceEvery'>): T[] {
  return all.flatMap((one, n) => (n % twiceEvery === 0 ? [one, one] : [one]))
}

function measured(registrations: number, tookMs: number): Control {
  return { registrations, perSecond: Math.round((1000 * registrations) / tookMs), tookMs: Math.round(tookMs) }
}
