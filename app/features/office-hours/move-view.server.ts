import type { Subject } from '#app/auth/permissions.ts'
import { inWords } from '#app/components/time.tsx'
import { hoursPaths } from '#app/platform/hours-paths.ts'
import type { Reader } from '#db/dialect'
import { bookingFor } from '#db/queries/bookings.ts'
import { bookingView } from './booking-view.server.ts'
import { slotFromId } from './slot-id.ts'
import { slotWeek } from './slot-week.server.ts'
import { placeOfZone, sameClock } from './zone-words.ts'

type Asked = { bookingId: string; person: Subject & { zone: string }; week: string | null; slot: string | null }

/** The booking with the times it can be moved to: those that only it keeps busy among them, and not the one it has. */
export async function moveView(db: Reader, { bookingId, person, week, slot }: Asked, at: Date) {
  const seen = await bookingView(db, { bookingId, person }, at)
  if (seen.kind !== 'here') return seen
  const whole = await bookingFor(db, bookingId, person.id)
  if (!whole) return { kind: 'unknown' as const }
  const { series, type, booking } = whole
  const name = slotFromId(slot ?? '')
  const chosen = name?.typeId === type.id ? name : null
  const shownWeek = week ?? (chosen ?? booking).startsAt.toISOString().slice(0, 10)
  const toSlot = (id: string) => `${hoursPaths.bookingMove(bookingId, { slot: id })}#decision`
  const days = await slotWeek(db, { series, type, person: { id: whole.person.id, zone: person.zone }, week: shownWeek, toSlot, toWeek: (monday) => hoursPaths.bookingMove(bookingId, { week: monday }), moving: bookingId }, at)
  const isNow = (id: string) => {
    const name = slotFromId(id)
    return name?.startsAt.getTime() === booking.startsAt.getTime() && (name.hostId === null || whole.hosts.some((one) => one.hostId === name.hostId))
  }
  const host = whole.hosts.find((one) => chosen && !sameClock(chosen.startsAt, person.zone, one.hostZone))
  return {
    kind: 'here' as const,
    view: seen.view,
    week: { ...days, days: days.days.map((day) => ({ ...day, starts: day.starts.filter((start) => !isNow(start.id)) })) },
    chosen: chosen && {
      id: slot ?? '',
      startsAt: chosen.startsAt.toISOString(),
      endsAt: new Date(chosen.startsAt.getTime() + type.minutes * 60_000).toISOString(),
      there: host && chosen.hostId !== null ? `${inWords(chosen.startsAt, host.hostZone, 'time')} in ${placeOfZone(host.hostZone)}` : null,
    },
  }
}
