import { Pool } from 'pg'
import { DatabaseFault } from './fault.ts'

/** Two pools of one server: one that writes, one whose transactions are read-only by the server's word. */
export async function openPools(url: string): Promise<{ reader: Pool; writer: Pool; close(): Promise<void> }> {
  if (!/^postgres(ql)?:/.test(url)) throw new DatabaseFault('This process runs on PostgreSQL (--conditions=postgres): DATABASE_URL must be a postgres:// address.')
  const writer = new Pool({ connectionString: url, max: 10, options: '-c idle_in_transaction_session_timeout=20000' })
  const reader = new Pool({ connectionString: url, max: 10, options: '-c default_transaction_read_only=on' })
  // A server that restarts ends idle connections; the pool replaces them, and the next query says what is wrong if it cannot.
  writer.on('error', () => undefined)
  reader.on('error', () => undefined)
  const close = async () => void (await Promise.all([reader.end(), writer.end()]))
  try {
    await writer.query('select 1')
    return { reader, writer, close }
  } catch (error) {
    await close()
    throw new DatabaseFault(`The PostgreSQL server at ${hostOf(url)} does not answer: ${error instanceof Error ? error.message : String(error)}. Check DATABASE_URL.`, { cause: error })
  }
}

/** Names the server without the password. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'DATABASE_URL'
}
