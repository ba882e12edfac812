import type { Db } from '#db/dialect'
import { deleteRoom, deleteTrack, insertRoom, insertTrack, type RoomRow, roomsOf, type TrackRow, tracksOf, updateRoom, updateTrack } from '#db/queries/agenda-plan.ts'

type Kept = { kind: 'kept' | 'name-taken' | 'unknown' }
type Removal = { kind: 'removed' | 'in-use' }

export async function roomsAt(db: Db, eventId: string): Promise<RoomRow[]> {
  return roomsOf(db.read, eventId)
}

/** Adds a room, or changes the one with that id. */
export async function keepRoom(db: Db, { eventId, roomId, ...fields }: Pick<RoomRow, 'eventId' | 'name' | 'seats' | 'onlineLink'> & { roomId: string | null }, at: Date): Promise<Kept> {
  return db.write(async (tx) => {
    const rooms = await roomsOf(tx, eventId)
    if (rooms.some(({ id, name }) => id !== roomId && name === fields.name)) return { kind: 'name-taken' }
    if (roomId === null) return { kind: (await insertRoom(tx, { eventId, ...fields }, at)) ? 'kept' : 'name-taken' }
    return { kind: (await updateRoom(tx, { roomId, eventId }, fields)) ? 'kept' : 'unknown' }
  })
}

export async function removeRoom(db: Db, of: { roomId: string; eventId: string }): Promise<Removal> {
  return db.write(async (tx) => ({ kind: (await deleteRoom(tx, of)) ? 'removed' : 'in-use' }))
}

export async function tracksAt(db: Db, eventId: string): Promise<TrackRow[]> {
  return tracksOf(db.read, eventId)
}

export async function keepTrack(db: Db, { eventId, trackId, ...fields }: Pick<TrackRow, 'eventId' | 'name' | 'colour'> & { trackId: string | null }, at: Date): Promise<Kept> {
  return db.write(async (tx) => {
    const tracks = await tracksOf(tx, eventId)
    if (tracks.some(({ id, name }) => id !== trackId && name === fields.name)) return { kind: 'name-taken' }
    if (trackId === null) return { kind: (await insertTrack(tx, { eventId, ...fields }, at)) ? 'kept' : 'name-taken' }
    return { kind: (await updateTrack(tx, { trackId, eventId }, fields)) ? 'kept' : 'unknown' }
  })
}

export async function removeTrack(db: Db, of: { trackId: string; eventId: string }): Promise<Removal> {
  return db.write(async (tx) => ({ kind: (await deleteTrack(tx, of)) ? 'removed' : 'in-use' }))
}
