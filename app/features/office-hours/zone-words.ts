/** "London", "New York", "Lord Howe": what people call the zone they live in. */
export function placeOfZone(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** Whether two clocks show the same at that moment. */
export function sameClock(at: Date, zone: string, other: string): boolean {
  return shown(at, zone) === shown(at, other)
}

function shown(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at)
}
