import { createHmac } from 'node:crypto'

import type { Db } from '#db/dialect'
import { clearThrottle, deleteOldThrottles, forgiveFailure, recordFailure, type Throttle } from '#db/queries/throttles.ts'
import { networkOf } from './network.ts'

const SIGN_IN_WINDOW_MS = 15 * 60_000
/** Enough for a person who mixes up their passwords; too few for a guesser. */
export const SIGN_INS_PER_PERSON = 10
/** An office shares one address, so this is wide: it is for somebody who tries one password on many names. */
export const SIGN_INS_PER_NETWORK = 100

/** `secret`: the house's SESSION_SECRET. */
export type Try = { email: string; network: string; secret: string }

/**
 * Counts a try before it is judged, so that a hundred at once are a hundred. Null when it may go on, else how long to wait.
 * Somebody who does not exist is counted the same.
 */
export async function countTry(db: Db, of: Try, at: Date): Promise<{ waitMs: number } | null> {
  const [person, network] = await db.write(async (tx) => [await recordFailure(tx, personKey(of), SIGN_IN_WINDOW_MS, at), await recordFailure(tx, networkKey(of), SIGN_IN_WINDOW_MS, at)] as const)
  const waitMs = Math.max(wait(person, SIGN_INS_PER_PERSON, at), wait(network, SIGN_INS_PER_NETWORK, at))
  return waitMs > 0 ? { waitMs } : null
}

/** A try that was right costs the network nothing and gives the person all of theirs back. Rows that count for nothing any more go with it. */
export async function forgiveTry(db: Db, of: Try, at: Date): Promise<void> {
  await db.write(async (tx) => {
    await deleteOldThrottles(tx, new Date(at.getTime() - SIGN_IN_WINDOW_MS))
    await clearThrottle(tx, personKey(of))
    await forgiveFailure(tx, networkKey(of))
  })
}

function wait({ failures, firstFailedAt }: Throttle, limit: number, at: Date): number {
  return failures > limit ? firstFailedAt.getTime() + SIGN_IN_WINDOW_MS - at.getTime() : 0
}

/** Keyed, because people type passwords into the wrong field, and a plain hash of one can be guessed. */
function personKey({ email, secret }: Try): string {
  return `person:${createHmac('sha256', secret).update(email.trim().toLowerCase()).digest('base64url')}`
}

function networkKey({ network }: Try): string {
  return `network:${networkOf(network)}`
}
