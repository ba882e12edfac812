import express from 'express'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

import { staticFiles } from './static-files.server.ts'

const root = mkdtempSync(join(tmpdir(), 'static-'))
for (const [path, text] of [['client/assets/a.js', 'script'], ['monaco/editor.js', 'editor'], ['content/01.course/img/figure.svg', '<svg/>'], ['content/01.course/course.mdx', 'source'], ['outside/img/secret.txt', 'secret']] as const) {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}
const files = staticFiles({ clientDirectory: join(root, 'client'), monacoDirectory: join(root, 'monaco'), contentDirectory: join(root, 'content') })
const server = express()
  .use(files, (_req, res) => void res.status(404).end())
  .use(((error: { status?: number }, _req, res, _next) => void res.status(error.status ?? 500).end()) as express.ErrorRequestHandler)
  .listen(0)
afterAll(() => void server.close())

/** The path as it is, because fetch resolves dots itself. */
function get(path: string): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, path }, (answer) => {
      let text = ''
      answer.on('data', (chunk) => (text += String(chunk)))
      answer.on('end', () => resolve({ status: answer.statusCode, text }))
    })
    asked.on('error', reject).end()
  })
}

test('figures, scripts and the editor are served', async () => {
  expect(await get('/content/01.course/img/figure.svg')).toEqual({ status: 200, text: '<svg/>' })
  expect((await get('/assets/a.js')).text).toBe('script')
  expect((await get('/monaco/editor.js')).text).toBe('editor')
})

test.each([
  '/content/..%2foutside/img/secret.txt',
  '/content/..%2F..%2F..%2Foutside/img/secret.txt',
  '/content/01.course%2f..%2f..%2foutside/img/secret.txt',
  '/content/../outside/img/secret.txt',
  '/content/01.course/img/..%2fcourse.mdx',
  '/content/01.course/img/../course.mdx',
  '/content/01.course/course.mdx',
  '/assets/..%2f..%2foutside/img/secret.txt',
  '/assets/%2e%2e/%2e%2e/outside/img/secret.txt',
  '/monaco/..%2foutside/img/secret.txt',
  '//outside/img/secret.txt',
])('no address leads out of the folders that are served: %s', async (path) => {
  const { status, text } = await get(path)
  expect(text).not.toMatch(/secret|source/)
  expect(status).toBeGreaterThanOrEqual(400)
})
