import { createHash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { agendaReleases, eventSessions, placements, releaseEntries, rooms as roomTable, sessionSpeakers, stars, tracks as trackTable } from '../schema/agenda.ts'
import { checkinLists, checkIns, gates } from '../schema/check-ins.ts'
import { type EventKind, eventPublications, events, eventStaff, registrations, registrationWindows } from '../schema/events.ts'
import { type PoolMode, seatChanges, seatPools, seats } from '../schema/seats.ts'
import { autumnSessions, rooms, type SeedSession, tracks, winterSessions } from './ai-day.ts'
import { demoPeople } from './people.ts'

type Handle = (typeof demoPeople)[number]['handle']
type Places = { mode: PoolMode; capacity: number | null; confirmed: readonly Handle[]; waiting: readonly Handle[] }
type SeedEvent = { slug: string; kind: EventKind; title: string; summary: string; place: string; onlineLink: string | null; on: Temporal.PlainDate; from: string; until: string; opened: Date; closes: Date | null; places: readonly Places[] }

const ZONE = 'Europe/London'
const DAY_MS = 86_400_000

/** An AI Day to come, one that is over, and a workshop that is full: every state that a page of events can show. */
export async function seedEvents(tx: Tx, at: Date): Promise<void> {
  const winter = await seedEvent(
    tx,
    {
      slug: 'ai-day-winter',
      kind: 'ai_day',
      title: 'AI Day, winter edition',
      summary: 'One day, four rooms, and what colleagues learned from a year of working with models.',
      place: 'Meridian House, ground floor',
      onlineLink: 'https://video.example.com/ai-day-winter',
      on: weekdayAfter(at, 21),
      from: '08:45',
      until: '18:15',
      opened: new Date(at.getTime() - 5 * DAY_MS),
      closes: null,
      places: [
        { mode: 'in_person', capacity: 300, confirmed: ['lena', 'hana', 'ana'], waiting: [] },
        { mode: 'online', capacity: null, confirmed: ['maya'], waiting: [] },
      ],
    },
    at,
  )
  const agenda = await seedAgenda(tx, winter, winterSessions, 'Winter 1', at)
  await tx.insert(stars).values([agenda('Ten prompts that survived a year of use'), agenda('Counting minutes without fooling yourself'), agenda('Instructions hidden in the mail')].map((sessionId) => ({ personId: idOf('lena'), sessionId, at })))
  await seedDoor(tx, winter, at)

  await seedEvent(
    tx,
    {
      slug: 'prompt-clinic',
      kind: 'workshop',
      title: 'Prompt clinic',
      summary: 'Ninety minutes, six people, one failing prompt each.',
      place: 'Meridian House, room 4.12',
      onlineLink: null,
      on: weekdayAfter(at, 7),
      from: '14:00',
      until: '15:30',
      opened: new Date(at.getTime() - 9 * DAY_MS),
      closes: null,
      places: [{ mode: 'in_person', capacity: 6, confirmed: ['maya', 'hana', 'ana', 'marcus', 'rhea', 'oskar'], waiting: ['amir'] }],
    },
    at,
  )

  const before = new Date(at.getTime() - 95 * DAY_MS)
  const autumn = await seedEvent(
    tx,
    {
      slug: 'ai-day-autumn',
      kind: 'ai_day',
      title: 'AI Day, autumn edition',
      summary: 'The first half-year of pilots, in two rooms.',
      place: 'Meridian House, ground floor',
      onlineLink: null,
      on: weekdayAfter(before, 0),
      from: '09:00',
      until: '13:00',
      opened: new Date(before.getTime() - 30 * DAY_MS),
      closes: null,
      places: [{ mode: 'in_person', capacity: 120, confirmed: ['lena', 'amir', 'maya'], waiting: [] }],
    },
    new Date(before.getTime() - 31 * DAY_MS),
  )
  await seedAgenda(tx, autumn, autumnSessions, 'Autumn 1', autumn.at)
  const door = await seedDoor(tx, autumn, autumn.at)
  const came = new Date(autumn.startsAt.getTime() + 7 * 60_000)
  for (const handle of ['lena', 'maya'] as const)
    await tx.insert(checkIns).values({ id: newId(came), registrationId: autumn.registrationOf.get(handle), listId: door.listId, gateId: door.gateId, by: idOf('oskar'), type: 'entry', scannedAt: came, receivedAt: came, skewMs: 0, result: 'ok', forced: false })
}

type Seeded = { id: string; at: Date; on: Temporal.PlainDate; startsAt: Date; endsAt: Date; registrationOf: ReadonlyMap<Handle, string> }

async function seedEvent(tx: Tx, { on, from, until, opened, closes, places, ...event }: SeedEvent, at: Date): Promise<Seeded> {
  const id = newId(at)
  const oskar = idOf('oskar')
  const [startsAt, endsAt] = [instant(on, from), instant(on, until)]
  await tx.insert(events).values({ ...event, id, zone: ZONE, startsAt, endsAt, dayChangeMinutes: 180, mailbox: 'ai-day@example.com', offersFromAt: new Date(startsAt.getTime() - 2 * DAY_MS), offerMinutes: 720, createdBy: oskar, createdAt: at, version: 1 })
  await tx.insert(eventPublications).values({ id: newId(at), eventId: id, by: oskar, at: opened })
  await tx.insert(registrationWindows).values({ id: newId(at), eventId: id, opensAt: opened, closesAt: closes ?? startsAt, by: oskar, at: opened })
  await tx.insert(eventStaff).values({ eventId: id, personId: oskar, role: 'organizer', by: oskar, at: opened })
  const registrationOf = new Map<Handle, string>()
  for (const { mode, capacity, confirmed, waiting } of places) {
    const poolId = newId(at)
    await tx.insert(seatPools).values({ id: poolId, scopeKind: 'event', scopeId: id, mode, capacity, taken: confirmed.length, waiting: waiting.length, nextSeq: waiting.length, waitlistLimit: 500 })
    for (const [n, handle] of [...confirmed, ...waiting].entries()) {
      const joined = new Date(opened.getTime() + (n + 1) * 11 * 60_000)
      const state = n < confirmed.length ? 'confirmed' : 'waiting'
      const personId = idOf(handle)
      const registrationId = newId(joined)
      registrationOf.set(handle, registrationId)
      await tx.insert(registrations).values({ id: registrationId, eventId: id, personId, ticketNo: 1, answers: {}, source: 'self', createdAt: joined })
      const seatId = newId(joined)
      await tx.insert(seats).values({ id: seatId, poolId, scopeId: id, personId, lane: 'main', state, seq: state === 'waiting' ? n - confirmed.length + 1 : 0, priority: 0, forced: false, createdAt: joined })
      await tx.insert(seatChanges).values({ seatId, seq: 1, from: null, to: state, by: personId, at: joined })
    }
  }
  return { id, at: opened, on, startsAt, endsAt, registrationOf }
}

/** Plan and release alike. Returns the id of a session by its title. */
async function seedAgenda(tx: Tx, event: Seeded, sessions: readonly SeedSession[], name: string, at: Date): Promise<(title: string) => string> {
  const used = { rooms: rooms.filter((room) => sessions.some((session) => session.room === room.name)), tracks: tracks.filter((track) => sessions.some((session) => session.track === track.name)) }
  const roomIds = new Map(used.rooms.map((room) => [room.name as string, newId(at)]))
  const trackIds = new Map(used.tracks.map((track) => [track.name as string, newId(at)]))
  await tx.insert(roomTable).values(used.rooms.map((room, position) => ({ ...room, id: roomIds.get(room.name) ?? '', eventId: event.id, position })))
  await tx.insert(trackTable).values(used.tracks.map((track, position) => ({ ...track, id: trackIds.get(track.name) ?? '', eventId: event.id, position })))
  const releaseId = newId(at)
  const rows = sessions.map((session) => {
    const startsAt = instant(event.on, session.from)
    return { session, sessionId: newId(at), guid: newId(at), startsAt, endsAt: new Date(startsAt.getTime() + session.minutes * 60_000) }
  })
  for (const { session, sessionId, guid, startsAt, endsAt } of rows) {
    await tx.insert(eventSessions).values({ id: sessionId, eventId: event.id, guid, kind: session.kind ?? 'talk', title: session.title, abstract: session.abstract, trackId: session.track ? trackIds.get(session.track) : null, minutes: session.minutes, recordWanted: false, createdAt: at })
    for (const [position, speaker] of session.speakers.entries()) {
      const person = demoPeople.find(({ handle }) => handle === speaker)
      await tx.insert(sessionSpeakers).values({ id: newId(at), sessionId, personId: person?.id ?? null, guestName: person ? null : speaker, position, confirmedAt: at })
    }
    await tx.insert(placements).values({ sessionId, roomId: session.room ? roomIds.get(session.room) : null, startsAt, endsAt, version: 1 })
  }
  const frozen = rows.map(({ session, ...row }) => ({
    ...row,
    releaseId,
    kind: session.kind ?? ('talk' as const),
    title: session.title,
    abstract: session.abstract,
    room: session.room,
    track: session.track,
    trackColour: tracks.find((track) => track.name === session.track)?.colour ?? null,
    speakers: session.speakers.map((speaker) => demoPeople.find(({ handle }) => handle === speaker)?.name ?? speaker),
  }))
  const hash = createHash('sha256').update(JSON.stringify(frozen)).digest('base64url')
  await tx.insert(agendaReleases).values({ id: releaseId, eventId: event.id, number: 1, name, by: idOf('oskar'), at, hash })
  await tx.insert(releaseEntries).values(frozen)
  return (title) => rows.find(({ session }) => session.title === title)?.sessionId ?? ''
}

/** The front door with its gates; Hana scans at the main one. */
async function seedDoor(tx: Tx, event: Seeded, at: Date): Promise<{ listId: string; gateId: string }> {
  const [main, garden, listId] = [newId(at), newId(at), newId(at)]
  await tx.insert(gates).values([{ id: main, eventId: event.id, name: 'Main entrance' }, { id: garden, eventId: event.id, name: 'Garden door' }])
  await tx.insert(checkinLists).values({ id: listId, eventId: event.id, name: 'Front door', mode: 'in_person', opensAt: new Date(event.startsAt.getTime() - 45 * 60_000), closesAt: event.endsAt, reEntry: true })
  await tx.insert(eventStaff).values({ eventId: event.id, personId: idOf('hana'), role: 'scanner', gateId: main, by: idOf('oskar'), at })
  return { listId, gateId: main }
}

/** Nobody holds an AI Day on a Saturday. */
function weekdayAfter(at: Date, days: number): Temporal.PlainDate {
  const day = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(ZONE).toPlainDate().add({ days })
  return day.add({ days: day.dayOfWeek > 5 ? 8 - day.dayOfWeek : 0 })
}

function instant(on: Temporal.PlainDate, wall: string): Date {
  return new Date(on.toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(wall) }).epochMilliseconds)
}

function idOf(handle: Handle): string {
  const person = demoPeople.find((one) => one.handle === handle)
  if (!person) throw new Error(`There is no demo person ${handle}`)
  return person.id
}
