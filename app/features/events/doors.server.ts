import type { Db } from '#db/dialect'
import { checkinListsOf, gatesOf } from '#db/queries/event-desk.ts'
import { insertCheckinList, insertGate, renameGate, updateCheckinList } from '#db/queries/event-writes.ts'
import { admittedByList } from '#db/queries/tallies.ts'
import type { PoolMode } from '#db/schema/seats.ts'

type KeptDoor = { kind: 'kept' | 'name-taken' | 'unknown' }

/** The doors of the event, with how many each has let in. */
export async function doorsAt(db: Db, eventId: string) {
  const [lists, admitted] = await Promise.all([checkinListsOf(db.read, eventId), admittedByList(db.read, eventId)])
  return lists.map((list) => ({ ...list, admitted: admitted.find(({ listId }) => listId === list.id)?.n ?? 0 }))
}

export async function gatesAt(db: Db, eventId: string): Promise<{ id: string; name: string }[]> {
  return (await gatesOf(db.read, eventId)).map(({ id, name }) => ({ id, name }))
}

type List = { name: string; mode: PoolMode; opensAt: Date; closesAt: Date; reEntry: boolean }

/** Adds a list, or changes the one with that id. Scans that were kept stay as they were judged. */
export async function keepList(db: Db, { eventId, listId, ...fields }: List & { eventId: string; listId: string | null }, at: Date): Promise<KeptDoor> {
  return db.write(async (tx) => {
    const lists = await checkinListsOf(tx, eventId)
    if (lists.some(({ id, name }) => id !== listId && name === fields.name)) return { kind: 'name-taken' }
    if (listId === null) return { kind: (await insertCheckinList(tx, { ...fields, eventId }, at)) ? 'kept' : 'name-taken' }
    return { kind: (await updateCheckinList(tx, { listId, eventId }, fields)) ? 'kept' : 'unknown' }
  })
}

export async function keepGate(db: Db, { eventId, gateId, name }: { eventId: string; gateId: string | null; name: string }, at: Date): Promise<KeptDoor> {
  return db.write(async (tx) => {
    const gates = await gatesOf(tx, eventId)
    if (gates.some((gate) => gate.id !== gateId && gate.name === name)) return { kind: 'name-taken' }
    if (gateId === null) return { kind: (await insertGate(tx, { eventId, name }, at)) ? 'kept' : 'name-taken' }
    return { kind: (await renameGate(tx, { gateId, eventId, name })) ? 'kept' : 'unknown' }
  })
}
