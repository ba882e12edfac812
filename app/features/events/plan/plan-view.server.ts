import type { Db } from '#db/dialect'
import { placedElsewhere, plannedSessions, roomsOf, tracksOf } from '#db/queries/agenda-plan.ts'
import { agendaDays } from '../agenda/agenda-days.server.ts'
import { agendaGrid, type AgendaGrid } from '../agenda/agenda-grid.ts'
import type { Desk } from '../desk/open-desk.server.ts'
import { wallClockAt } from '../wall-clock.server.ts'
import { planWarnings, type PlanWarning } from './plan-warnings.ts'

type PlanTile = { id: string; title: string; kind: string; minutes: number; speakers: string[]; colour: number | null; track: string | null; version: number | null; roomId: string | null; room: string | null; startsAt: Date | null; endsAt: Date | null; /** As the move form's field takes it. */ wallClock: string; warned: boolean }
type PlanView = { days: { day: string; grid: AgendaGrid }[]; tiles: PlanTile[]; rooms: { id: string; name: string }[]; warnings: PlanWarning[] }

/** The working plan as an organizer has it now: a table for each day, and beside it what does not fit. */
export async function planView(db: Db, desk: Desk): Promise<PlanView> {
  const [rooms, tracks, sessions] = await Promise.all([roomsOf(db.read, desk.id), tracksOf(db.read, desk.id), plannedSessions(db.read, desk.id)])
  const personIds = [...new Set(sessions.flatMap(({ speakers }) => speakers.flatMap(({ personId }) => personId ?? [])))]
  const elsewhere = await placedElsewhere(db.read, { personIds, eventId: desk.id, from: desk.startsAt, to: desk.endsAt })
  const warnings = planWarnings({ sessions, rooms, event: desk, elsewhere })
  const roomName = (roomId: string | null) => rooms.find(({ id }) => id === roomId)?.name ?? null
  const placed = sessions.flatMap(({ id, placement }) => (placement ? [{ id, room: roomName(placement.roomId), startsAt: placement.startsAt, endsAt: placement.endsAt }] : []))
  const order = rooms.map(({ name }) => name)
  return {
    days: agendaDays(placed, desk.zone, desk.dayChangeMinutes).map(({ day, entries }) => ({ day, grid: agendaGrid(entries, order) })),
    tiles: sessions.map(({ id, title, kind, minutes, speakers, trackId, placement }): PlanTile => {
      const track = tracks.find((one) => one.id === trackId)
      return {
        id,
        title,
        kind,
        minutes,
        speakers: speakers.map(({ name }) => name),
        colour: track?.colour ?? null,
        track: track?.name ?? null,
        version: placement?.version ?? null,
        roomId: placement?.roomId ?? null,
        room: placement ? roomName(placement.roomId) : null,
        startsAt: placement?.startsAt ?? null,
        endsAt: placement?.endsAt ?? null,
        wallClock: wallClockAt(placement?.startsAt ?? desk.startsAt, desk.zone),
        warned: warnings.some((warning) => warning.kind !== 'unplaced' && warning.sessionIds.includes(id)),
      }
    }),
    rooms: rooms.map(({ id, name }) => ({ id, name })),
    warnings,
  }
}
