import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { EnvironmentError, readEnv } from './env.server.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'fieldhouse-env-'))
const secret = 'a'.repeat(48)

test('with nothing set it is a demo on this machine, with secrets that survive a restart', () => {
  const first = readEnv({ DATA_DIR: dataDir })
  const second = readEnv({ DATA_DIR: dataDir })
  expect(first).toMatchObject({ demo: true, PORT: 3000, HOST: '127.0.0.1', baseUrl: 'http://localhost:3000', databaseUrl: join(dataDir, 'fieldhouse.db') })
  expect(second.sessionSecret).toBe(first.sessionSecret)
  expect(second.auditKey).not.toBe(second.sessionSecret)
})

test('every fault is named in one go, each in a sentence', () => {
  const faults = faultsOf({ DATA_DIR: dataDir, PORT: 'eighty', DATABASE_URL: 'mysql://x', SESSION_SECRET: 'short' })
  expect(faults).toEqual([
    'PORT: must be a number',
    'DATABASE_URL: must begin with postgres://; leave it out to use SQLite in DATA_DIR',
    'SESSION_SECRET: must be at least 32 characters; make one with: openssl rand -base64 48',
  ])
})

test('a data folder that is none is named in a sentence', () => {
  const file = join(dataDir, 'a-file')
  writeFileSync(file, '')
  for (const folder of [file, join(file, 'inside')]) expect(faultsOf({ DATA_DIR: folder })).toEqual([expect.stringContaining(`DATA_DIR: ${folder} cannot be used`)])
})

test('production asks for its secrets and its address', () => {
  expect(faultsOf({ DATA_DIR: dataDir, NODE_ENV: 'production' }).map((fault) => fault.split(':')[0])).toEqual(['SESSION_SECRET', 'AUDIT_KEY', 'BASE_URL'])
})

test('demo mode is impossible in a production configuration', () => {
  const production = { DATA_DIR: dataDir, SESSION_SECRET: secret, AUDIT_KEY: secret, BASE_URL: 'https://fieldhouse.example.com' }
  expect(readEnv({ ...production, NODE_ENV: 'production' }).demo).toBe(false)
  expect(faultsOf({ ...production, NODE_ENV: 'production', DEMO: '1' })[0]).toContain('DEMO: cannot be on when NODE_ENV is production')
  expect(faultsOf({ ...production })).toEqual(['DEMO: cannot be on behind a public https address; set DEMO=0, or leave BASE_URL out'])
})

test('demo mode on an open network is said out loud, never the default', () => {
  for (const HOST of ['0.0.0.0', '::', '192.168.1.20', 'fieldhouse.internal', '127.0.0.1.example.com']) {
    expect(faultsOf({ DATA_DIR: dataDir, HOST })).toEqual([`HOST: ${HOST} lets other machines in, and demo mode lets anyone sign in as anyone; set NODE_ENV=production, or DEMO=1 if this is meant`])
    expect(faultsOf({ DATA_DIR: dataDir, HOST, NODE_ENV: 'development' })).toHaveLength(1)
    expect(readEnv({ DATA_DIR: dataDir, HOST, DEMO: '1' }).demo).toBe(true)
  }
  for (const HOST of ['127.0.0.1', '127.1.2.3', 'localhost', '::1']) expect(readEnv({ DATA_DIR: dataDir, HOST }).demo).toBe(true)
  expect(readEnv({ DATA_DIR: dataDir, HOST: '0.0.0.0', NODE_ENV: 'production', SESSION_SECRET: secret, AUDIT_KEY: secret, BASE_URL: 'https://fieldhouse.example.com' }).demo).toBe(false)
})

test('an empty line in an .env file means not set', () => {
  const env = readEnv({ DATA_DIR: dataDir, PORT: '', OPENAI_API_KEY: '' })
  expect([env.PORT, env.OPENAI_API_KEY]).toEqual([3000, undefined])
})

function faultsOf(source: Record<string, string>): readonly string[] {
  try {
    readEnv(source)
  } catch (error) {
    if (error instanceof EnvironmentError) return error.faults
    throw error
  }
  return []
}
