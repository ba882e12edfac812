import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseFault } from './dialect/fault.ts'
import { copyWhileInUse, faultOf } from './dialect/sqlite-copy.ts'

/** Copies a SQLite database while it is in use, then reads every page of the copy. Only a sound copy gets the name. */
export async function backUp(from: string, to: string): Promise<void> {
  if (!existsSync(from)) throw new DatabaseFault(`There is no database at ${from}.`)
  if (existsSync(to)) throw new DatabaseFault(`${to} exists already. Choose another name; a backup never replaces one.`)
  mkdirSync(dirname(to), { recursive: true })
  const partial = `${to}.partial`
  await copyWhileInUse(from, partial)
  const fault = faultOf(partial)
  if (fault) {
    rmSync(partial)
    throw new DatabaseFault(`${from} could not be backed up: ${fault}.`)
  }
  renameSync(partial, to)
}

/** Puts a checked backup in the database's place. The server must be stopped. What was there is kept beside it; its new name is returned. */
export function restore(backup: string, to: string, at: Date): string | undefined {
  if (!existsSync(backup)) throw new DatabaseFault(`There is no backup at ${backup}.`)
  const fault = faultOf(backup)
  if (fault) throw new DatabaseFault(`${backup} is not a sound backup: ${fault}. Nothing was changed.`)
  mkdirSync(dirname(to), { recursive: true })
  const partial = `${to}.restoring`
  copyFileSync(backup, partial)
  const replaced = existsSync(to) ? setAside(to, at) : undefined
  renameSync(partial, to)
  return replaced
}

/** The write-ahead log belongs to the file: left behind, it would be played into the restored one. */
function setAside(path: string, at: Date): string {
  const aside = `${path}.replaced-${at.toISOString().replace(/[:.]/g, '-')}`
  for (const suffix of ['', '-wal', '-shm']) if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix)
  return aside
}
