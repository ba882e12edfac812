import type { Db } from '#db/dialect'
import { replaceRules, setHostZone } from '#db/queries/hours.ts'
import { hostOf, seriesOfHost } from '#db/queries/series.ts'
import { holdHosts } from '#db/queries/slots.ts'
import type { Rule } from './host-ranges.ts'

type Week = { personId: string; series: string; zone: string; rules: readonly Rule[] }

/** The host's week in one series, as it is from now on. What is booked stays booked. */
export async function saveWeek(db: Db, { personId, series: slug, zone, rules }: Week, at: Date): Promise<{ kind: 'saved' | 'not-a-host' }> {
  return db.write(async (tx) => {
    const host = await hostOf(tx, personId)
    const series = host && (await seriesOfHost(tx, host.id)).find((one) => one.slug === slug)
    if (!host || !series) return { kind: 'not-a-host' as const }
    await holdHosts(tx, [host.id])
    await setHostZone(tx, { hostId: host.id, zone })
    await replaceRules(tx, { hostId: host.id, seriesId: series.id }, rules, at)
    return { kind: 'saved' as const }
  })
}
