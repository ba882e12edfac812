export type Step = 'earlier' | 'later' | 'room-before' | 'room-after'

const STEP_MS = 5 * 60_000

/** One step in the plan: five minutes, or one room in their order. At the last room it stays. */
export function stepped({ roomId, startsAt }: { roomId: string | null; startsAt: Date }, step: Step, rooms: readonly string[]): { roomId: string | null; startsAt: Date } {
  if (step === 'earlier' || step === 'later') return { roomId, startsAt: new Date(startsAt.getTime() + (step === 'later' ? STEP_MS : -STEP_MS)) }
  const here = roomId === null ? -1 : rooms.indexOf(roomId)
  const next = step === 'room-after' ? Math.min(here + 1, rooms.length - 1) : Math.max(here - 1, 0)
  return { roomId: rooms[next] ?? roomId, startsAt }
}
