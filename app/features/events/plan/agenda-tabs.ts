import { paths } from '#app/platform/paths.ts'

/** The pages of the agenda part of a desk. */
export function agendaTabs(slug: string): { href: string; label: string }[] {
  return [
    { href: paths.deskAgenda(slug), label: 'Plan' },
    { href: paths.deskRooms(slug), label: 'Rooms' },
    { href: paths.deskTracks(slug), label: 'Tracks' },
    { href: paths.deskReleases(slug), label: 'Releases' },
  ]
}
