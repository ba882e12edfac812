import express, { type Express } from 'express'
import { randomBytes, randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ViteDevServer } from 'vite'

import { failInWords } from '#app/platform/answer-in-words.server.ts'
import { endpoints } from '#app/platform/endpoints.server.ts'
import { readEnv } from '#app/platform/env.server.ts'
import { startLog } from '#app/platform/log.server.ts'
import { originCheck } from '#app/platform/origin-check.server.ts'
import { formBody, requestLine } from '#app/platform/readable-request.server.ts'
import { remixHandler } from '#app/platform/remix-handler.server.ts'
import { securityHeaders } from '#app/platform/security-headers.server.ts'
import { openHouse, type House } from '#app/platform/house.server.ts'
import { staticFiles } from '#app/platform/static-files.server.ts'
import { stopGracefully } from '#app/platform/stop.server.ts'
import { Timing } from '#app/platform/timing.server.ts'

export type ServeOptions = {
  /** NODE_ENV as the person set it; the process itself always runs React's production build outside development. */
  nodeEnv: string | undefined
  clientDirectory: string
  monacoDirectory: string
  cataloguePath: string
  step: (sentence: string) => void
  vite?: ViteDevServer
}

/** Opens the house and serves it: environment, database, content, then Express with Remix behind it. Resolves when the port is open. */
export async function serve(options: ServeOptions): Promise<{ address: string; house: House; close: () => Promise<void> }> {
  const env = readEnv({ ...process.env, NODE_ENV: options.nodeEnv })
  startLog(env.LOG_LEVEL)
  const house = await openHouse(env, options)
  const server = await listen(webApp(house, options), env.PORT, env.HOST)
  const close = stopGracefully(server, house)
  return { address: env.BASE_URL ?? `http://localhost:${(server.address() as AddressInfo).port}`, house, close }
}

function webApp(house: House, options: ServeOptions): Express {
  const { env } = house
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env.TRUST_PROXY)
  app.use((_req, res, next) => {
    res.locals['requestId'] = randomUUID()
    res.setHeader('X-Request-Id', String(res.locals['requestId']))
    next()
  })
  app.use(securityHeaders({ https: env.baseUrl.startsWith('https://') }))
  app.use(requestLine())
  if (options.vite) app.use(options.vite.middlewares)
  app.use(staticFiles({ ...options, contentDirectory: 'content/courses' }))
  app.use(originCheck(env.baseUrl), formBody())
  app.use(endpoints(house))
  app.all('*', remixHandler(() => remixBuild(options.vite), options.vite ? 'development' : 'production', (req, res) => ({
    requestId: String(res.locals['requestId']),
    nonce: randomBytes(16).toString('base64'),
    timing: new Timing(),
    network: req.ip ?? 'unknown',
    isDocument: !req.path.endsWith('.data'),
    staticHtml: new Map(),
    allowInlineStyle: false,
    page: null,
  })))
  app.use(failInWords(() => remixBuild(options.vite)))
  return app
}

const builtModule = () => import('virtual:remix/server-build')

function remixBuild(vite: ViteDevServer | undefined) {
  return vite ? (vite.ssrLoadModule('virtual:remix/server-build') as ReturnType<typeof builtModule>) : builtModule()
}

function listen(app: Express, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host, () => resolve(server))
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(whyNot(error, port, host), { cause: error })))
  })
}

function whyNot({ code }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Choose another with PORT=3001 npm start.`
  if (code === 'EACCES') return `Port ${port} may not be opened by this user. Choose one above 1023 with PORT=3001 npm start.`
  return `Port ${port} cannot be opened at HOST=${host} (${code}). HOST must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them.`
}
