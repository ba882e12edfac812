import type { Mail, Post } from '#app/platform/mail.server.ts'
import type { Db } from '#db/dialect'
import { dueParcels, handBack, leaseParcels, markSent, parkParcel, postponeParcel, type WaitingParcel } from '#db/queries/outbox-delivery.ts'
import { personById } from '#db/queries/people.ts'
import { takeToken } from '#db/queries/rates.ts'
import { mailOf } from './mail-of.ts'

type Drain = { db: Db; post: Post; /** This process, for its leases. */ by: string; perMinute: number; /** What stands before a path in a mail. */ origin: string; /** The house closes. */ stop?: AbortSignal }
export type Drained = { sent: number; failed: number }

const MINUTE_MS = 60_000
/** After the first, second, … failure; after the last one it waits for a person (events.md §7). */
const BACK_OFF_MINUTES = [1, 5, 30, 120]
const BATCH = 20
/** A process that died while sending gives its letters back after this. Longer than a batch may take. */
const LEASE_MS = 10 * MINUTE_MS

/** Sends what waits, one after the other, never inside a write. A letter that is cut off between being sent and being noted goes out again, with the same Message-ID. */
export async function drainOutbox(drain: Drain, at: Date): Promise<Drained> {
  const { db, by, perMinute } = drain
  const wanted = await dueParcels(db.read, BATCH, at)
  if (wanted === 0) return { sent: 0, failed: 0 }
  const parcels = await db.write(async (tx) => {
    let allowed = 0
    while (allowed < wanted && (await takeToken(tx, { key: 'mail', capacity: Math.max(perMinute, 1), refillPerMinute: perMinute }, at)).allowed) allowed++
    return allowed === 0 ? [] : leaseParcels(tx, { by, forMs: LEASE_MS, limit: allowed }, at)
  })
  const drained = { sent: 0, failed: 0 }
  const left = [...parcels]
  for (let parcel = left.shift(); parcel; parcel = left.shift()) {
    drained[(await deliver(drain, parcel, at)) ? 'sent' : 'failed']++
    if (drain.stop?.aborted) break
  }
  if (left.length > 0) await db.write((tx) => handBack(tx, { ids: left.map(({ id }) => id), by }))
  return drained
}

async function deliver({ db, post, by, origin }: Drain, parcel: WaitingParcel, at: Date): Promise<boolean> {
  const { id } = parcel
  const written = await write(db, parcel, origin)
  if ('refused' in written) {
    await db.write((tx) => parkParcel(tx, { id, by, error: written.refused }, at))
    return false
  }
  try {
    await post.send(written.mail, at)
  } catch (error) {
    await putBack(db, parcel, by, error instanceof Error ? error.message : String(error), at)
    return false
  }
  await db.write((tx) => markSent(tx, { id, by }, at))
  return true
}

/** What can never be sent is not tried again: nobody to send it to, or no letter. */
async function write(db: Db, parcel: WaitingParcel, origin: string): Promise<{ mail: Mail } | { refused: string }> {
  const person = parcel.personId ? await personById(db.read, parcel.personId) : undefined
  if (!person) return { refused: 'There is nobody to send this to.' }
  try {
    return { mail: mailOf(parcel, person, origin) }
  } catch {
    return { refused: 'This is no letter that can be read.' }
  }
}

async function putBack(db: Db, { id, attempts }: WaitingParcel, by: string, error: string, at: Date): Promise<void> {
  const minutes = BACK_OFF_MINUTES[attempts - 1] // the lease has counted this attempt
  await db.write((tx) => (minutes === undefined ? parkParcel(tx, { id, by, error }, at) : postponeParcel(tx, { id, by, error, dueAt: new Date(at.getTime() + minutes * MINUTE_MS) })))
}
