import type { Db } from '#db/dialect'
import { addHost, insertSeries, insertType, type TypeSettings } from '#db/queries/series.ts'
import { slugFrom } from './series-slug.ts'

type NewSeries = { lead: { id: string; zone: string }; title: string; about: string; topics: readonly string[]; questionTemplate: string; zone: string; confidential: boolean; /** The lead holds hours too. */ hold: boolean; type: TypeSettings }

/** A series with its first kind of booking. Whoever makes it leads it. */
export async function createSeries(db: Db, { lead, hold, type, ...words }: NewSeries, at: Date): Promise<{ kind: 'created'; slug: string } | { kind: 'name-taken' }> {
  const slug = slugFrom(words.title)
  return db.write<{ kind: 'created'; slug: string } | { kind: 'name-taken' }>(async (tx) => {
    const seriesId = await insertSeries(tx, { ...words, slug, fairOrder: true, deskLeadId: lead.id }, at)
    if (!seriesId) return { kind: 'name-taken' }
    await insertType(tx, { ...type, seriesId, slug: slugFrom(type.title), seats: 1 }, at)
    if (hold) await addHost(tx, { seriesId, personId: lead.id, zone: lead.zone }, at)
    return { kind: 'created', slug }
  })
}
