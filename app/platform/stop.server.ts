import type { Server, ServerResponse } from 'node:http'
import { Server as Listener } from 'node:net'

import type { House } from './house.server.ts'
import { log } from './log.server.ts'

type Stoppable = Pick<House, 'stopRounds' | 'audit' | 'db'>

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
  const roundsEnd = house.stopRounds()
  for (const res of open) lastOnItsConnection(res)
  const cut = setTimeout(() => server.closeAllConnections(), CUT_MS)
  // Whoever holds a connection and asks on it within the grace is told that it was the last time; closing it at once would meet requests on their way.
  let sweep: NodeJS.Timeout | undefined
  const grace = setTimeout(() => (sweep = setInterval(() => server.closeIdleConnections(), 50)), GRACE_MS)
  // Not the close of an HTTP server, which cuts what is idle in that moment.
  await new Promise<void>((resolve) => void Listener.prototype.close.call(server, () => resolve()))
  clearTimeout(grace)
  clearInterval(sweep)
  clearTimeout(cut)
  await roundsEnd
  // A full disk must not keep the process from ending; the next start signs the chain.
  await house.audit.checkpoint(house.db, new Date()).catch((error: unknown) => log().error({ err: error }, 'the last checkpoint could not be kept'))
  await house.db.close()
  log().info('stopped')
}

const GRACE_MS = 500
const CUT_MS = 8_000

/** Without this a browser goes on asking on the connection it has, and the house never falls silent. */
function lastOnItsConnection(res: ServerResponse): void {
  if (!res.headersSent) res.setHeader('Connection', 'close')
}
