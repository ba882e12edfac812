import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { CatalogueFile } from '#app/platform/content/compiled.ts'

/** The build under test. Another one can be named, so that a run is not disturbed by somebody who builds meanwhile. */
export const buildDirectory = resolve(process.env['FIELDHOUSE_BUILD'] ?? fileURLToPath(new URL('../../build/sqlite', import.meta.url)))

export type RunningHouse = {
  address: string
  dataDirectory: string
  /** What the server logged as an error since it was last asked. */
  takeErrors: () => string[]
  process: ChildProcess
  stop: () => Promise<void>
}

type HouseOptions = { /** Serves other content than what was built: the catalogue, changed. */ catalogue?: (built: CatalogueFile) => CatalogueFile; env?: Record<string, string> }

/** A server of its own, on a free port, with a new database and the demo people in it. */
export async function startHouse({ catalogue, env = {} }: HouseOptions = {}): Promise<RunningHouse> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'fieldhouse-'))
  const cataloguePath = join(catalogue ? dataDirectory : buildDirectory, 'catalogue.json')
  if (catalogue) writeFileSync(cataloguePath, JSON.stringify(catalogue(JSON.parse(readFileSync(join(buildDirectory, 'catalogue.json'), 'utf8')))))
  const child = fork(fileURLToPath(new URL('serve.mjs', import.meta.url)), {
    cwd: join(buildDirectory, '../..'),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
    env: {
      ...only(process.env, 'PATH', 'HOME', 'TMPDIR', 'LANG'),
      NODE_ENV: 'production', // the process runs the production build of React; `nodeEnv` in serve.mjs is what the house goes by
      FIELDHOUSE_BUILD: buildDirectory,
      FIELDHOUSE_CATALOGUE: cataloguePath,
      DATA_DIR: dataDirectory,
      PORT: String(await freePort()),
      LOG_LEVEL: 'error',
      ...env,
    },
  })
  const said: string[] = []
  child.stdout?.on('data', (chunk: Buffer) => said.push(...chunk.toString().split('\n').filter(Boolean)))
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  const address = await new Promise<string>((started, failed) => {
    child.once('message', (message: { address: string }) => started(message.address))
    child.once('exit', (code) => failed(new Error(`The server ended with ${code} before it was ready:\n${said.join('\n')}`)))
  })
  return {
    address,
    dataDirectory,
    takeErrors: () => said.splice(0),
    process: child,
    async stop() {
      child.kill('SIGTERM')
      await gone
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(port))
    })
  })
}

/** Nothing else of this machine's environment reaches the server: no key of a provider, no other database. */
function only(env: NodeJS.ProcessEnv, ...names: string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])))
}
