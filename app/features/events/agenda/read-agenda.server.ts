import type { Person } from '#app/auth/person.ts'
import { inWords } from '#app/components/time.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import type { Db } from '#db/dialect'
import { releasesOf, tracksShown } from '#db/queries/agenda.ts'
import { starsIn } from '#db/queries/stars.ts'
import { whenWords } from '../event-times.ts'
import type { FoundEvent } from '../find-event.server.ts'
import type { AgendaPageProps } from './agenda-page.tsx'
import { agendaView } from './agenda-view.server.ts'
import { nowAndNext } from './agenda-view.ts'

type Wish = { event: FoundEvent; person: Person; /** A release's name; the latest without. */ wanted?: string }

/** The event's agenda for one reader. `agenda` is null when the release that is wanted does not exist, or nothing was released yet. */
export async function readAgenda(db: Db, { event, person, wanted }: Wish, at: Date): Promise<AgendaPageProps> {
  const [releases, tracks, starred] = await Promise.all([releasesOf(db.read, event.id), tracksShown(db.read, event.id), starsIn(db.read, person.id, event.id)])
  const [latest] = releases
  const release = wanted === undefined ? latest : releases.find(({ name }) => name === wanted)
  const view = release && (await agendaView(db.read, { release, zone: event.zone, dayChangeMinutes: event.dayChangeMinutes, ownZone: person.zone }))
  return {
    event: { slug: event.slug, title: event.title, date: whenWords(event, event.zone, event.zone).date },
    agenda: view && release ? { ...view, name: release.name, note: release.note, released: inWords(release.at, person.zone, 'short-date'), isLatest: release === latest } : null,
    tracks,
    starred,
    ...nowAndNext(release === latest && event.state === 'published' ? (view?.sessions ?? []) : [], at),
    here: wanted === undefined ? eventPaths.agenda(event.slug) : eventPaths.agendaRelease(event.slug, wanted),
  }
}
