import type { ServerBuild } from '@remix-run/server-runtime'
import express from 'express'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'

import { failInWords } from './answer-in-words.server.ts'
import { startLog } from './log.server.ts'
import { originCheck } from './origin-check.server.ts'
import { formBody } from './readable-request.server.ts'

startLog('silent')
const build = { routes: { root: { module: { links: () => [{ rel: 'stylesheet', href: '/assets/styles.css' }] } } } } as unknown as ServerBuild
const server = express()
  .use((_req, res, next) => {
    res.locals['requestId'] = 'request-1'
    next()
  })
  .use(originCheck('https://fieldhouse.example.com'), formBody())
  .post('/broken', () => {
    throw new Error('the secret reason')
  })
  .all('*', (_req, res) => void res.send('done'))
  .use(failInWords(() => Promise.resolve(build)))
  .listen(0)
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => void server.close())

const post = (path: string, { body = 'a=1', ...headers }: Record<string, string>) => fetch(address + path, { method: 'POST', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers } })

test('a browser that sent a form is given a page with the sentence and the way back', async () => {
  const response = await post('/account/password', { body: 'words=a%00b', Accept: 'text/html,*/*', Referer: `${address}/account?tab=2` })
  const page = await response.text()
  expect([response.status, response.headers.get('Content-Type'), response.headers.get('Cache-Control')]).toEqual([422, 'text/html; charset=utf-8', 'private, no-store'])
  expect(page).toContain('There is a character in this text that cannot be kept')
  expect(page).toContain('href="/account?tab=2"')
  expect(page).toContain('href="/assets/styles.css"')
})

test('the way back never leads to another site', async () => {
  const response = await post('/account', { Accept: 'text/html', 'Sec-Fetch-Site': 'cross-site', Referer: 'https://evil.example/form' })
  expect([response.status, await response.text()]).toEqual([403, expect.not.stringContaining('evil')])
})

test('a program is told a line, and a script that asks for JSON the sentence', async () => {
  const line = await post('/account', { 'Content-Type': 'text/plain' })
  expect([line.status, await line.text()]).toEqual([415, 'This address takes a form. Open the page again and use its button. (request request-1)'])
  const json = await post('/account', { 'Content-Type': 'text/plain', Accept: 'application/json' })
  expect([json.status, await json.json()]).toEqual([415, { sentence: 'This address takes a form. Open the page again and use its button.', requestId: 'request-1' }])
})

test.each(['/learn/labs/attempts', '/learn/labs/trials'])('a prompt that is too long for %s is told how long it may be, in JSON and on a page', async (path) => {
  const sentence = 'The prompt is longer than 12,000 characters. Shorten it and run it again.'
  const body = `prompt=${'x'.repeat(300_000)}`
  const json = await post(path, { body, Accept: 'application/json' })
  expect([json.status, await json.json()]).toEqual([413, { sentence, requestId: 'request-1' }])
  const page = await post(path, { body, Accept: 'text/html' })
  expect([page.status, await page.text()]).toEqual([413, expect.stringContaining(sentence)])
})

test('what broke is not told, only that it did', async () => {
  const response = await post('/broken', { Accept: 'text/html' })
  const page = await response.text()
  expect(response.status).toBe(500)
  expect(page).toContain('Something broke on our side')
  expect(page).toContain('request-1')
  expect(page).not.toContain('secret')
})
