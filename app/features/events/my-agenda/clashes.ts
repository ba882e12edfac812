type Timed = { id: string; title: string; startsAt: Date; endsAt: Date }

/** For each session the titles of the others that are on at the same time. Half-open: back to back is no clash. */
export function clashesOf(sessions: readonly Timed[]): Map<string, string[]> {
  return new Map(sessions.map((one) => [one.id, sessions.filter((other) => other.id !== one.id && other.startsAt < one.endsAt && other.endsAt > one.startsAt).map(({ title }) => title)]))
}
