import { hostRanges, inAll, type Override, type Range, type Rule } from './host-ranges.ts'

/** `from` and `to` of a busy row hold its own buffers. */
export type HostHours = { hostId: string; rules: readonly Rule[]; overrides: readonly Override[]; busy: readonly { from: Date; to: Date }[] }
export type SlotRules = { minutes: number; stepMinutes: number; beforeMinutes: number; afterMinutes: number; minNoticeMinutes: number; horizonDays: number; assignment: 'one' | 'any' | 'all' }
/** A time that can be booked, with the hosts who are free then: each of them alone, or for `all` all together. */
export type Slot = { startsAt: Date; endsAt: Date; hostIds: readonly string[] }

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/**
 * Every start in [from, to) that can be booked at that moment, in order of time (office-hours.md §4). Pure: the zones are those of the rules, and who looks changes nothing.
 * Each range has one grid, counted from its start; what is booked takes starts away and never moves the others.
 */
export function freeSlots(hosts: readonly HostHours[], type: SlotRules, from: Date, to: Date, now: Date): Slot[] {
  const earliest = Math.max(from.getTime(), now.getTime() + type.minNoticeMinutes * MINUTE_MS)
  const latest = Math.min(to.getTime() - 1, now.getTime() + type.horizonDays * DAY_MS)
  if (hosts.length === 0 || latest < earliest) return []
  const ranges = hosts.map((host) => hostRanges(host.rules, host.overrides, earliest, latest + type.minutes * MINUTE_MS))
  const free = new Map<number, string[]>()
  const offer = (start: number, hostIds: readonly string[]) => free.set(start, [...new Set([...(free.get(start) ?? []), ...hostIds])])
  if (type.assignment === 'all') {
    for (const start of startsIn(inAll(ranges), type, earliest, latest)) if (hosts.every((host) => isFree(host, start, type))) offer(start, hosts.map((host) => host.hostId))
  } else {
    for (const [n, host] of hosts.entries()) for (const start of startsIn(ranges[n] ?? [], type, earliest, latest)) if (isFree(host, start, type)) offer(start, [host.hostId])
  }
  return [...free].sort(([a], [b]) => a - b).map(([start, hostIds]) => ({ startsAt: new Date(start), endsAt: new Date(start + type.minutes * MINUTE_MS), hostIds: hostIds.sort() }))
}

/** What a booking would keep busy, with the buffers of its type. */
export function blocked(start: Date, { minutes, beforeMinutes, afterMinutes }: Pick<SlotRules, 'minutes' | 'beforeMinutes' | 'afterMinutes'>): { from: Date; to: Date } {
  return { from: new Date(start.getTime() - beforeMinutes * MINUTE_MS), to: new Date(start.getTime() + (minutes + afterMinutes) * MINUTE_MS) }
}

function startsIn(ranges: readonly Range[], { minutes, stepMinutes }: SlotRules, earliest: number, latest: number): number[] {
  const step = stepMinutes * MINUTE_MS
  const starts: number[] = []
  for (const range of ranges) {
    const skipped = Math.max(0, Math.ceil((earliest - range.from) / step))
    for (let start = range.from + skipped * step; start <= latest && start + minutes * MINUTE_MS <= range.to; start += step) starts.push(start)
  }
  return starts
}

function isFree({ busy }: HostHours, start: number, type: SlotRules): boolean {
  const wanted = blocked(new Date(start), type)
  return !busy.some((row) => row.from < wanted.to && row.to > wanted.from)
}
