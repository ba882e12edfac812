import type { SessionKind } from '#db/schema/agenda.ts'

export type Track = { name: string; /** 1 to 6, a colour of the design system. */ colour: number }
/** A session as the agenda shows it. Times are on the event's clock; `ownFrom` is the reader's, when it differs. */
export type SessionCard = { id: string; title: string; kind: SessionKind; room: string | null; track: Track | null; speakers: readonly string[]; from: string; until: string; ownFrom: string | null; startsAt: string; endsAt: string }
type Clock = { time: string; own: string | null }
export type AgendaDay = {
  day: string
  label: string
  columns: { room: string; lanes: number }[]
  rows: (Clock & { named: boolean; minutes: number; cells: { id: string | null; rowSpan: number; colSpan: number }[] })[]
  /** The same for a narrow screen: what begins when. */
  times: (Clock & { ids: string[] })[]
}
export type AgendaView = { city: string; ownCity: string | null; /** "GMT". */ clock: string; tracks: (Track & { count: number })[]; sessions: SessionCard[]; days: AgendaDay[] }

type Timed = Pick<SessionCard, 'id' | 'kind' | 'startsAt' | 'endsAt'>

/** What is on at this moment, and what begins next; behind a break also what begins after it. Empty before the first day's first session is an hour away, and after the last has ended. */
export function nowAndNext(sessions: readonly Timed[], at: Date): { now: string[]; next: string[] } {
  const now = sessions.filter(({ startsAt, endsAt }) => Date.parse(startsAt) <= at.getTime() && at.getTime() < Date.parse(endsAt))
  const [soonest = [], after = []] = startsAfter(sessions, at.getTime())
  const isSoon = now.length > 0 || soonest.some(({ startsAt }) => Date.parse(startsAt) - at.getTime() <= SOON_MS)
  const next = soonest.every(({ kind }) => kind === 'break') ? [...soonest, ...after] : soonest
  return { now: now.map(({ id }) => id), next: isSoon ? next.map(({ id }) => id) : [] }
}

/** What begins at each of the moments to come, in their order. */
function startsAfter<Session extends Timed>(sessions: readonly Session[], at: number): Session[][] {
  const starts = [...new Set(sessions.map(({ startsAt }) => Date.parse(startsAt)))].filter((start) => start > at).sort((a, b) => a - b)
  return starts.map((start) => sessions.filter(({ startsAt }) => Date.parse(startsAt) === start))
}

const SOON_MS = 3_600_000
