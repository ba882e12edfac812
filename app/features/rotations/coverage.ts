import type { AssignmentState } from '#db/schema/rotations.ts'
import { seatedStates } from './assignment-moves.ts'
import { addDays, isWithin, type Span } from './days.ts'

export type Placed = Span & { id: string; memberId: string; teamId: string; state: AssignmentState }

/** Who is on which team on that day. Proposed and withdrawn ones fill no seat; one that ended early fills it until the day it ended. */
export function thereOn<Row extends Placed>(assignments: readonly Row[], day: string): Row[] {
  return assignments.filter((one) => seatedStates.includes(one.state) && isWithin(day, one))
}

export type SeatLine = { teamId: string; periodId: string; min: number | null; max: number | null; planned: number; actual: number; verdict: 'none' | 'fits' | 'short' | 'over' }

/** Seats of each team in each period. Planned: everybody assigned there at any time of it, proposals too. Actual: who is there on the day, brought into the period. */
export function seatLines(
  { teams, periods, capacities, assignments }: { teams: readonly { id: string }[]; periods: readonly (Span & { id: string })[]; capacities: readonly { teamId: string; periodId: string; minSeats: number; maxSeats: number }[]; assignments: readonly Placed[] },
  day: string,
): SeatLine[] {
  return teams.flatMap((team) =>
    periods.map((period) => {
      const capacity = capacities.find((one) => one.teamId === team.id && one.periodId === period.id)
      const here = assignments.filter((one) => one.teamId === team.id && one.state !== 'withdrawn' && one.startsOn <= period.endsOn && period.startsOn <= one.endsOn)
      const planned = new Set(here.map((one) => one.memberId)).size
      const looked = day < period.startsOn ? period.startsOn : day > period.endsOn ? period.endsOn : day
      const actual = new Set(thereOn(here, looked).map((one) => one.memberId)).size
      return { teamId: team.id, periodId: period.id, min: capacity?.minSeats ?? null, max: capacity?.maxSeats ?? null, planned, actual, verdict: verdictOf(capacity, planned) }
    }),
  )
}

function verdictOf(capacity: { minSeats: number; maxSeats: number } | undefined, planned: number): SeatLine['verdict'] {
  if (!capacity) return 'none'
  if (planned < capacity.minSeats) return 'short'
  return planned > capacity.maxSeats ? 'over' : 'fits'
}

/** The stretches of the member's time in the cohort in which no assignment has them, both days included. */
export function gapsOf(member: Span, assignments: readonly Placed[]): Span[] {
  const gaps: Span[] = []
  let free = member.startsOn
  for (const one of assignments.filter(({ state }) => state !== 'withdrawn').sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    if (one.startsOn > free) gaps.push({ startsOn: free, endsOn: least(addDays(one.startsOn, -1), member.endsOn) })
    if (one.endsOn >= free) free = addDays(one.endsOn, 1)
  }
  if (free <= member.endsOn) gaps.push({ startsOn: free, endsOn: member.endsOn })
  return gaps.filter((gap) => gap.startsOn <= gap.endsOn)
}

const least = (a: string, b: string) => (a < b ? a : b)
