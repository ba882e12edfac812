import type { Db } from '#db/dialect'
import { activeSeats, confirmedSeats } from '#db/queries/event-desk.ts'

/** How many have a place, and would be sent a new invitation. */
export async function peopleToTell(db: Db, eventId: string): Promise<number> {
  return confirmedSeats(db.read, eventId)
}

/** How many have, are offered or await a place, and would be told that there is nothing to come to. */
export async function peopleToTellOff(db: Db, eventId: string): Promise<number> {
  return activeSeats(db.read, eventId)
}

export async function tellOfChange(_db: Db, _eventId: string, _at: Date): Promise<void> {}
export async function tellOfCancellation(_db: Db, _event: { eventId: string }, _at: Date): Promise<void> {}
