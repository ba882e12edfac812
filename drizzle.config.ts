import { defineConfig } from 'drizzle-kit'

/** Run through `npm run db:generate`, which starts it once per engine: with --conditions=postgres the same schema becomes PostgreSQL's. */
const engine = process.execArgv.includes('--conditions=postgres') ? 'postgres' : 'sqlite'

export default defineConfig({
  dialect: engine === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './db/schema/*.ts',
  out: `./db/migrations/${engine}`,
  casing: 'snake_case',
})
