import { eventPaths } from '#app/platform/event-paths.ts'

/** The pages of the agenda part of a desk. */
export function agendaTabs(slug: string): { href: string; label: string }[] {
  return [
    { href: eventPaths.deskAgenda(slug), label: 'Plan' },
    { href: eventPaths.deskRooms(slug), label: 'Rooms' },
    { href: eventPaths.deskTracks(slug), label: 'Tracks' },
    { href: eventPaths.deskReleases(slug), label: 'Releases' },
  ]
}
