import { defineConfig } from 'drizzle-kit'

/** Started by db/generate.ts, once per engine: with --conditions=postgres the same schema becomes PostgreSQL's. */
const engine = process.execArgv.includes('--conditions=postgres') ? 'postgres' : 'sqlite'

export default defineConfig({
  dialect: engine === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './db/schema/*.ts',
  out: process.env.MIGRATIONS_OUT ?? `./db/migrations/${engine}`,
  casing: 'snake_case',
})
