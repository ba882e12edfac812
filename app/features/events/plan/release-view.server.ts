import type { Db } from '#db/dialect'
import { releaseList } from '#db/queries/agenda-releases.ts'
import type { Desk } from '../desk/open-desk.server.ts'
import { planView } from './plan-view.server.ts'

/** What a release would freeze, what does not fit in it, and the ones before. */
export async function releaseView(db: Db, desk: Desk) {
  const [plan, releases] = await Promise.all([planView(db, desk), releaseList(db.read, desk.id)])
  return { releases, placed: plan.tiles.filter(({ startsAt, kind }) => startsAt !== null && kind !== 'blocker').length, warnings: plan.warnings.map(({ key, words, sessionIds }) => ({ key, words, sessionIds })) }
}
