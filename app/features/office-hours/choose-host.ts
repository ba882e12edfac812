type Candidate = { hostId: string; lastBookedAt: Date | null; bookedNextWeek: number }

/** Who is next of those who are free: booked longest ago, then fewest bookings in the next seven days, then by id. `stays` has it already and keeps it. */
export function chooseHost(free: readonly Candidate[], stays: string | null = null): string | undefined {
  const [first] = [...free].sort(
    (a, b) =>
      Number(b.hostId === stays) - Number(a.hostId === stays) ||
      (a.lastBookedAt?.getTime() ?? 0) - (b.lastBookedAt?.getTime() ?? 0) ||
      a.bookedNextWeek - b.bookedNextWeek ||
      (a.hostId < b.hostId ? -1 : 1),
  )
  return first?.hostId
}
