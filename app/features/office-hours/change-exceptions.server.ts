import type { Db } from '#db/dialect'
import { bookingsHeld } from '#db/queries/bookings.ts'
import { endTimeOff, insertTimeOff, removeOverride, setOverride } from '#db/queries/hours.ts'
import { hostOf, seriesOfHost } from '#db/queries/series.ts'
import { holdHosts } from '#db/queries/slots.ts'
import type { Span } from './host-ranges.ts'
import { firstInstant } from './wall-clock.ts'

type Answer = { kind: 'saved'; /** What is booked then all the same: the host moves or cancels it. */ booked: number } | { kind: 'not-a-host' }

/** One day unlike the others, in one series: closed where there are no spans. */
export async function saveException(db: Db, { personId, series: slug, date, spans }: { personId: string; series: string; date: string; spans: readonly Span[] }, at: Date): Promise<Answer> {
  return db.write<Answer>(async (tx) => {
    const host = await hostOf(tx, personId)
    const series = host && (await seriesOfHost(tx, host.id)).find((one) => one.slug === slug)
    if (!host || !series) return { kind: 'not-a-host' }
    await holdHosts(tx, [host.id])
    await setOverride(tx, { hostId: host.id, seriesId: series.id, date, zone: host.zone, spans }, at)
    return { kind: 'saved', booked: 0 }
  })
}

export async function removeException(db: Db, { personId, id }: { personId: string; id: string }): Promise<{ kind: 'removed' | 'not-there' }> {
  return db.write(async (tx) => {
    const host = await hostOf(tx, personId)
    return { kind: host && (await removeOverride(tx, { hostId: host.id, id })) ? ('removed' as const) : ('not-there' as const) }
  })
}

/** Away from everything: in every series, between two moments. */
export async function takeTimeOff(db: Db, { personId, from, to }: { personId: string; /** Wall-clock times where the host is, YYYY-MM-DDTHH:MM. */ from: string; to: string }, at: Date): Promise<Answer> {
  return db.write<Answer>(async (tx) => {
    const host = await hostOf(tx, personId)
    if (!host) return { kind: 'not-a-host' }
    const [startsAt, endsAt] = [momentIn(host.zone, from), momentIn(host.zone, to)]
    await holdHosts(tx, [host.id])
    await insertTimeOff(tx, { hostId: host.id, startsAt, endsAt }, at)
    const held = await bookingsHeld(tx, personId, startsAt, endsAt)
    return { kind: 'saved', booked: held.filter((one) => one.booking.state === 'booked').length }
  })
}

export async function cancelTimeOff(db: Db, { personId, id }: { personId: string; id: string }, at: Date): Promise<{ kind: 'removed' | 'not-there' }> {
  return db.write(async (tx) => {
    const host = await hostOf(tx, personId)
    return { kind: host && (await endTimeOff(tx, { hostId: host.id, id }, at)) ? ('removed' as const) : ('not-there' as const) }
  })
}

function momentIn(zone: string, wall: string): Date {
  return new Date(firstInstant(wall.slice(0, 10), wall.slice(11), zone))
}
