import type { Db } from '#db/dialect'
import { capacityChangesAt, eventPools, type PoolRow } from '#db/queries/event-desk.ts'
import { promotionOf } from '../promotion-of.ts'
import { capacityPreview, previewWords } from './capacity-preview.ts'
import type { Desk } from './open-desk.server.ts'

export async function poolsAt(db: Db, eventId: string): Promise<PoolRow[]> {
  return eventPools(db.read, eventId)
}

/** The event's places, each change that was made to them, and what the asked-for one would do. */
export async function capacityView(db: Db, desk: Desk, asked: { poolId: string; to: number | null } | null, at: Date) {
  const [pools, changes] = await Promise.all([eventPools(db.read, desk.id), capacityChangesAt(db.read, desk.id)])
  const pool = pools.find(({ id }) => id === asked?.poolId)
  return {
    pools: pools.map(({ id, mode, capacity, taken, waiting }) => ({ id, mode, capacity, taken, waiting })),
    changes,
    preview: pool && asked ? { poolId: pool.id, to: asked.to, words: previewWords(capacityPreview(pool, asked.to, promotionOf(desk), at)) } : null,
  }
}
