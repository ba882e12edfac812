import type { Moved } from '#app/features/seats/promote.server.ts'
import { invite, withdrawInvitation } from '#app/platform/invitations.server.ts'
import { queueLetter } from '#app/platform/letters.server.ts'
import type { Tx } from '#db/dialect'
import type { EventForSeats } from '#db/queries/registrations.ts'
import type { Pool } from '#db/queries/seat-pools.ts'
import { cancelledLetter, confirmedLetter, entryOf, expiredLetter, offerLetter, waitingLetter } from './seat-letters.ts'

type Seated = { event: EventForSeats; personId: string; mode: Pool['mode'] }

/** An invitation for who has a place, in the write that gave it. */
export async function tellConfirmed(tx: Tx, { event, personId, mode, how }: Seated & { how: 'registered' | 'promoted' }, at: Date): Promise<void> {
  await invite(tx, { subjectKind: 'event', subjectId: event.id, personId, entry: entryOf(event, mode), letter: confirmedLetter(event, mode, how) }, at)
}

export async function tellWaiting(tx: Tx, { event, personId, mode, seatId, place }: Seated & { seatId: string; place: number }, at: Date): Promise<void> {
  await queueLetter(tx, { kind: 'seat-waiting', dedupeKey: `seat-waiting:${seatId}`, personId, letter: waitingLetter(event, mode, place) }, at)
}

/** Takes the event out of the calendar of who had a place; who only waited is told nothing that they did not do themselves. */
export async function tellCancelled(tx: Tx, { event, personId, reason }: { event: EventForSeats; personId: string; reason: string | null }, at: Date): Promise<void> {
  const letter = cancelledLetter(event, reason)
  const sent = await withdrawInvitation(tx, { subjectKind: 'event', subjectId: event.id, personId, letter }, at)
  if (sent === 'none' && reason !== null) await queueLetter(tx, { kind: 'seat-cancelled', dedupeKey: `seat-cancelled:${event.id}:${personId}:${at.getTime()}`, personId, letter }, at)
}

/** Writes to each person whose seat the house moved by itself: one letter a change (events.md §12, 7). */
export async function tellMoved(tx: Tx, event: EventForSeats, pools: readonly Pool[], moved: readonly Moved[], at: Date): Promise<void> {
  for (const { kind, seat } of moved) {
    const { personId } = seat
    const mode = pools.find((pool) => pool.id === seat.poolId)?.mode ?? 'any'
    if (kind === 'confirmed') await tellConfirmed(tx, { event, personId, mode, how: 'promoted' }, at)
    else if (kind === 'offered') await queueLetter(tx, { kind: 'seat-offered', dedupeKey: `seat-offered:${seat.id}`, personId, letter: offerLetter(event, seat.id, seat.offerExpiresAt ?? at) }, at)
    else await queueLetter(tx, { kind: 'seat-expired', dedupeKey: `seat-expired:${seat.id}`, personId, letter: expiredLetter(event) }, at)
  }
}
