import { may, type Relation, type Subject } from '#app/auth/permissions.ts'
import type { Db, Reader } from '#db/dialect'
import { personByEmail } from '#db/queries/people.ts'
import { addHost, changeType, insertType, type TypeSettings } from '#db/queries/series.ts'
import { hostsOfSeries, seriesBySlug, typesOfSeries } from '#db/queries/slots.ts'
import { slugFrom } from './series-slug.ts'

type Verb = 'change' | 'change a type'

/** The series, if that person may change it; null is also for somebody who may not. */
export async function seriesToChange(db: Reader, { slug, person, verb }: { slug: string; person: Subject; verb: Verb }, at: Date) {
  const series = await seriesBySlug(db, slug)
  if (!series) return null
  const [hosts, types] = await Promise.all([hostsOfSeries(db, series.id, at), typesOfSeries(db, series.id)])
  const being: Relation[] = [...(series.deskLeadId === person.id ? (['desk lead'] as const) : []), ...(hosts.some((host) => host.personId === person.id) ? (['series host'] as const) : [])]
  return may(person, verb, { kind: 'office hours', being }) ? { series, hosts, types } : null
}

export async function addType(db: Db, { seriesId, settings }: { seriesId: string; settings: TypeSettings }, at: Date): Promise<{ kind: 'added' | 'name-taken' }> {
  return db.write(async (tx) => ({ kind: (await insertType(tx, { ...settings, seriesId, slug: slugFrom(settings.title), seats: 1 }, at)) ? ('added' as const) : ('name-taken' as const) }))
}

/** From now on: what is booked keeps its times and its place. */
export async function saveType(db: Db, { typeId, settings }: { typeId: string; settings: TypeSettings }): Promise<void> {
  await db.write((tx) => changeType(tx, typeId, settings))
}

/** Names a host. Whether and when they are there, they say themselves. */
export async function nameHost(db: Db, { seriesId, email }: { seriesId: string; email: string }, at: Date): Promise<{ kind: 'named' | 'is-one-already'; name: string } | { kind: 'nobody' }> {
  const person = await personByEmail(db.read, email)
  if (!person) return { kind: 'nobody' }
  return db.write(async (tx) => ({ kind: (await addHost(tx, { seriesId, personId: person.id, zone: person.zone }, at)) ? ('named' as const) : ('is-one-already' as const), name: person.name }))
}
