import type { Server } from 'node:http'

import type { House } from './house.server.ts'
import { log } from './log.server.ts'

/** SIGTERM: take no new requests, finish those under way, then close the database. Whatever still runs after nine seconds is cut, so the process ends within ten. */
export function stopGracefully(server: Server, house: House): () => Promise<void> {
  let closing: Promise<void> | undefined
  const close = () => (closing ??= drain(server, house))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void close().then(() => process.exit(0)))
  return close
}

async function drain(server: Server, house: House): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), 9_000)
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
  clearTimeout(cut)
  house.stopSweeps()
  // A full disk must not keep the process from ending; the next start signs the chain.
  await house.audit.checkpoint(house.db, new Date()).catch((error: unknown) => log().error({ err: error }, 'the last checkpoint could not be kept'))
  await house.db.close()
  log().info('stopped')
}
