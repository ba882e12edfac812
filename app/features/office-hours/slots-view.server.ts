import { hoursPaths } from '#app/platform/hours-paths.ts'
import type { Reader } from '#db/dialect'
import { seriesBySlug, typesOfSeries } from '#db/queries/slots.ts'
import { slotWeek } from './slot-week.server.ts'

/** Null when there is no such series, or nothing in it can be booked. A type that is not there becomes the first one. */
export async function slotsView(db: Reader, { slug, typeSlug, week, person }: { slug: string; typeSlug: string | null; week: string | null; person: { id: string; zone: string } }, at: Date) {
  const series = await seriesBySlug(db, slug)
  const types = series ? (await typesOfSeries(db, series.id)).filter((type) => type.seats === 1) : []
  const type = types.find((one) => one.slug === typeSlug) ?? types[0]
  if (!series || !type) return null
  return {
    series: { slug, title: series.title, about: series.about },
    types: types.map(({ slug, title, minutes }) => ({ slug, title, minutes })),
    current: type.slug,
    week: await slotWeek(db, { series, type, person, week, toSlot: hoursPaths.newBooking, toWeek: (monday) => hoursPaths.slots(slug, { type: type.slug, week: monday }) }, at),
  }
}
