import { loadCatalogue } from '#app/platform/catalogue.server.ts'
import type { Env } from '#app/platform/env.server.ts'
import { connect, type Db } from '#db/dialect'
import { migrate } from '#db/migrate.ts'
import { seedDemo } from '#db/seed/demo.ts'

/** What the whole process shares: one database, one catalogue, one environment. */
export type House = { env: Env; db: Db; startedAt: Date }

let opened: House | undefined

/** The open house. Routes and guards read it; everything below them takes `db` as an argument. */
export function house(): House {
  if (!opened) throw new Error('The house is not open yet: openHouse() runs first, at boot.')
  return opened
}

export async function openHouse(env: Env, { cataloguePath, step }: { cataloguePath: string; step: (sentence: string) => void }): Promise<House> {
  const startedAt = new Date()
  const db = await connect({ url: env.databaseUrl })
  const applied = await migrate(db, startedAt)
  step(applied > 0 ? `Database ready (${db.engine}, ${applied} ${applied === 1 ? 'migration' : 'migrations'} applied)` : `Database ready (${db.engine})`)
  await loadCatalogue(cataloguePath)
  step('Content ready')
  if (env.demo) step((await seedDemo(db, startedAt)) ? 'Demo people added' : 'Demo people ready')
  opened = { env, db, startedAt }
  return opened
}
