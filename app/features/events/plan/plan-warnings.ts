import type { SessionKind } from '#db/schema/agenda.ts'

export type PlanSession = {
  id: string
  title: string
  kind: SessionKind
  minutes: number
  speakers: readonly { personId: string | null; name: string }[]
  placement: { roomId: string | null; startsAt: Date; endsAt: Date } | null
}

/** `key` stays the same as long as the facts do. */
export type PlanWarning = { key: string; kind: 'room' | 'speaker' | 'no-room' | 'unplaced' | 'outside'; words: string; sessionIds: string[] }

type Elsewhere = { personId: string; title: string; eventTitle: string; startsAt: Date; endsAt: Date }
type Plan = { sessions: readonly PlanSession[]; rooms: readonly { id: string; name: string }[]; event: { startsAt: Date; endsAt: Date }; elsewhere: readonly Elsewhere[] }
type PlacedSession = PlanSession & { placement: NonNullable<PlanSession['placement']> }

/** What does not fit in a working plan. Warnings, never errors: real schedules have some on purpose (events.md §6). */
export function planWarnings({ sessions, rooms, event, elsewhere }: Plan): PlanWarning[] {
  const placed = sessions.filter((session): session is PlacedSession => session.placement !== null)
  return [...roomClashes(placed, rooms), ...speakerClashes(placed, elsewhere), ...withoutRoom(placed), ...outside(placed, event), ...unplaced(sessions)]
}

/** Half-open: what begins when the other ends does not meet it. */
export function overlaps(a: { startsAt: Date; endsAt: Date }, b: { startsAt: Date; endsAt: Date }): boolean {
  return a.startsAt < b.endsAt && a.endsAt > b.startsAt
}

function roomClashes(placed: readonly PlacedSession[], rooms: Plan['rooms']): PlanWarning[] {
  return pairs(placed)
    .filter(([a, b]) => a.placement.roomId !== null && a.placement.roomId === b.placement.roomId && overlaps(a.placement, b.placement))
    .map(([a, b]) => warning('room', [a, b], `${rooms.find(({ id }) => id === a.placement.roomId)?.name ?? 'A room'} holds two at once: “${a.title}” and “${b.title}”.`))
}

/** One warning a person, however many meet: a group that speaks under one name would otherwise fill the page. */
function speakerClashes(placed: readonly PlacedSession[], elsewhere: readonly Elsewhere[]): PlanWarning[] {
  const names = new Map(placed.flatMap(({ speakers }) => speakers.map((one): [string, string] => [one.personId ?? `guest:${one.name}`, one.name])))
  return [...names].flatMap(([who, name]) => {
    const own = placed.filter(({ speakers }) => speakers.some((one) => (one.personId ?? `guest:${one.name}`) === who))
    const met = pairs(own).filter(([a, b]) => overlaps(a.placement, b.placement))
    const here = [...new Set(met.flat())]
    const there = elsewhere.filter((other) => other.personId === who && own.some(({ placement }) => overlaps(placement, other)))
    return [
      ...(here.length > 0 ? [warning('speaker', here, `${name} would be in ${here.length} places: ${titles(here)}.`, who)] : []),
      ...(there.length > 0 ? [warning('speaker', own.filter(({ placement }) => there.some((other) => overlaps(placement, other))), `${name} speaks at ${there[0]?.eventTitle} at the same time: “${there[0]?.title}”.`, `${who}:elsewhere`)] : []),
    ]
  })
}

function withoutRoom(placed: readonly PlacedSession[]): PlanWarning[] {
  return placed.filter(({ kind, placement }) => placement.roomId === null && kind !== 'break' && kind !== 'blocker').map((session) => warning('no-room', [session], `“${session.title}” has a time and no room.`))
}

function outside(placed: readonly PlacedSession[], event: Plan['event']): PlanWarning[] {
  return placed.filter(({ placement }) => placement.startsAt < event.startsAt || placement.endsAt > event.endsAt).map((session) => warning('outside', [session], `“${session.title}” is outside the hours of the event.`))
}

function unplaced(sessions: readonly PlanSession[]): PlanWarning[] {
  return sessions.filter(({ placement }) => placement === null).map((session) => warning('unplaced', [session], `“${session.title}” has no time yet.`))
}

function warning(kind: PlanWarning['kind'], sessions: readonly PlanSession[], words: string, who = ''): PlanWarning {
  const sessionIds = sessions.map(({ id }) => id).sort()
  return { key: [kind, who, ...sessionIds].join(':'), kind, words, sessionIds }
}

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((a, n) => all.slice(n + 1).map((b): [T, T] => [a, b]))
}

function titles(sessions: readonly PlanSession[]): string {
  return sessions.map(({ title }) => `“${title}”`).join(', ')
}
