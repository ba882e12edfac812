import Connection from 'better-sqlite3'
import { APPLICATION_ID } from './sqlite-file.ts'

/** Copies a database that is in use, as of one moment, into one file without a log beside it. */
export async function copyWhileInUse(from: string, to: string): Promise<void> {
  const source = new Connection(from, { readonly: true, fileMustExist: true })
  try {
    await source.backup(to)
  } finally {
    source.close()
  }
  const copy = new Connection(to, { fileMustExist: true })
  copy.pragma('journal_mode = DELETE')
  copy.close()
}

/** Reads every page of the file. Returns what is wrong with it, or undefined. */
export function faultOf(path: string): string | undefined {
  try {
    const file = new Connection(path, { readonly: true, fileMustExist: true })
    try {
      if (file.pragma('application_id', { simple: true }) !== APPLICATION_ID) return 'it is not a database of Fieldhouse'
      const finding: unknown = file.pragma('integrity_check', { simple: true })
      return finding === 'ok' ? undefined : String(finding)
    } finally {
      file.close()
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
