import express from 'express'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'

import { originCheck } from './origin-check.server.ts'

const server = express().use(originCheck('https://fieldhouse.example.com')).all('*', (_req, res) => void res.send('done')).listen(0)
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
afterAll(() => void server.close())

test.each([
  ['same-origin', 'http://elsewhere.example', 200],
  ['none', undefined, 200],
  ['cross-site', undefined, 403],
  ['same-site', undefined, 403],
  [undefined, 'https://fieldhouse.example.com', 200],
  [undefined, 'https://fieldhouse.example.com.evil.example', 403],
  [undefined, 'null', 403],
  [undefined, undefined, 200],
])('a POST with Sec-Fetch-Site %s and Origin %s answers %i', async (site, origin, status) => {
  const response = await fetch(address, { method: 'POST', headers: { ...(site && { 'Sec-Fetch-Site': site }), ...(origin && { Origin: origin }) } })
  expect(response.status).toBe(status)
})

test.each(['PUT', 'PATCH', 'DELETE'])('%s is checked as well', async (method) => {
  expect((await fetch(address, { method, headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403)
})

test('reading is open to links from other sites', async () => {
  expect((await fetch(address, { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(200)
})
