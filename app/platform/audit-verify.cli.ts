/**
 * `npm run audit:verify -- [--json]`
 * Reads the whole audit chain against its key and its signed checkpoints. Exit code 1 when it is broken, and where.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connect, engine } from '#db/dialect'
import { createAudit } from './audit.server.ts'
import { readEnv } from './env.server.ts'

const { values: asked } = parseArgs({ options: { json: { type: 'boolean' } } })
const env = readEnv(process.env)
if (engine === 'sqlite' && !existsSync(env.databaseUrl)) {
  console.log(`There is no database at ${env.databaseUrl}. Set DATA_DIR to where the site keeps its data.`)
  process.exit(2)
}
const db = await connect({ url: env.databaseUrl })
const verdict = await createAudit({ auditKey: env.auditKey, checkpointFile: join(env.DATA_DIR, 'audit-checkpoints.jsonl') }).verify(db)
await db.close()
if (asked.json) console.log(JSON.stringify(verdict))
else if (verdict.intact) console.log(`The audit chain is intact: ${verdict.entries} entries, ${verdict.checkpoints} checkpoints.`)
else console.log(`The audit chain is broken at entry ${verdict.sequence}: ${verdict.fault}.`)
process.exitCode = verdict.intact ? 0 : 1
