import type { Server, ServerResponse } from 'node:http'

import type { House } from './house.server.ts'
import { log } from './log.server.ts'

type Stoppable = Pick<House, 'stopSweeps' | 'audit' | 'db'>

/** SIGTERM: take no new requests, finish those under way, then close the database. Whatever still runs after eight seconds is cut, so the process ends within ten. */
export function stopGracefully(server: Server, house: Stoppable): () => Promise<void> {
  const open = new Set<ServerResponse>()
  server.prependListener('request', (_req, res: ServerResponse) => {
    open.add(res)
    res.once('close', () => open.delete(res))
    if (closing) lastOnItsConnection(res)
  })
  let closing: Promise<void> | undefined
  const close = () => (closing ??= drain(server, open, house))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void close().then(() => process.exit(0)))
  return close
}

async function drain(server: Server, open: ReadonlySet<ServerResponse>, house: Stoppable): Promise<void> {
  for (const res of open) lastOnItsConnection(res)
  const cut = setTimeout(() => server.closeAllConnections(), CUT_MS)
  // An answer that had begun already could not say that it was the last; its connection is closed once nothing is under way on it.
  const sweep = setInterval(() => server.closeIdleConnections(), 100)
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
  clearInterval(sweep)
  clearTimeout(cut)
  house.stopSweeps()
  // A full disk must not keep the process from ending; the next start signs the chain.
  await house.audit.checkpoint(house.db, new Date()).catch((error: unknown) => log().error({ err: error }, 'the last checkpoint could not be kept'))
  await house.db.close()
  log().info('stopped')
}

const CUT_MS = 8_000

/** Without this a browser goes on asking on the connection it has, and the house never falls silent. */
function lastOnItsConnection(res: ServerResponse): void {
  if (!res.headersSent) res.setHeader('Connection', 'close')
}
