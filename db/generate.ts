import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

/**
 * Writes the migrations of both engines from db/schema. With --check it writes nothing and fails when they are not current.
 * What differs from the last migration becomes the next one: `npm run db:generate -- --name add-surveys`. A released migration is never edited.
 */
const check = process.argv.includes('--check')
const name = process.argv.includes('--name') ? (process.argv[process.argv.indexOf('--name') + 1] ?? '') : 'change'
const outdated = (['sqlite', 'postgres'] as const).filter((engine) => (check ? !isCurrent(engine) : !generate(engine)))
if (outdated.length > 0) {
  console.error(check ? `The migrations for ${outdated.join(' and ')} do not match db/schema. Run: npm run db:generate` : `No migration could be written for ${outdated.join(' and ')}.`)
  process.exitCode = 1
}

function generate(engine: 'sqlite' | 'postgres'): boolean {
  return runKit(engine, `db/migrations/${engine}`)
}

/** Lets the generator continue from a copy: what it adds there is what is missing here. */
function isCurrent(engine: 'sqlite' | 'postgres'): boolean {
  const committed = `db/migrations/${engine}`
  if (!existsSync(committed)) return false
  const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-migrations-'))
  try {
    cpSync(committed, folder, { recursive: true })
    return runKit(engine, relative(process.cwd(), folder)) && readdirSync(folder).length === readdirSync(committed).length
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The folder must be relative: the generator puts `./` before it. */
function runKit(engine: 'sqlite' | 'postgres', out: string): boolean {
  const conditions = engine === 'postgres' ? ['--conditions=postgres'] : []
  const kit = spawnSync(process.execPath, [...conditions, 'node_modules/drizzle-kit/bin.cjs', 'generate', '--name', name], { encoding: 'utf8', env: { ...process.env, MIGRATIONS_OUT: out } })
  const done = /SQL migration file|No schema changes/.test(kit.stdout) // it ends with 0 after an error too
  if (!done) console.error(kit.stdout, kit.stderr)
  return done
}
