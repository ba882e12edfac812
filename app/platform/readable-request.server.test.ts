import express from 'express'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'

import { formBody, requestLine } from './readable-request.server.ts'

const server = express()
  .use(requestLine(), formBody())
  .all('*', (req, res) => void res.send(Buffer.isBuffer(req.body) ? `${req.body.length} bytes` : 'no body'))
  .use(((error: { status?: number }, _req, res, _next) => void res.status(error.status ?? 500).end()) as express.ErrorRequestHandler)
  .listen(0)
const port = (server.address() as AddressInfo).port
const address = `http://127.0.0.1:${port}/`
afterAll(() => void server.close())

const FORM = 'application/x-www-form-urlencoded'
const post = (body: BodyInit, type: string | null = FORM) => fetch(address, { method: 'POST', body, headers: type ? { 'Content-Type': type } : {} })

/** As it stands on the wire, because fetch mends what it is given. */
function statusOf(requestLines: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(`${requestLines}\r\nConnection: close\r\n\r\n`))
    socket.on('data', (chunk) => (answer += String(chunk)))
    socket.on('close', () => resolve(Number(answer.split(' ')[1])))
    socket.on('error', reject)
  })
}

test.each(['OPTIONS', 'TRACE', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])('%s is answered with what is allowed instead', async (method) => {
  expect(await statusOf(`${method} / HTTP/1.1\r\nHost: fieldhouse.example.com`)).toBe(405)
})

test.each([['a b', 400], ['x@y', 400], ['', 400], ['[::1', 400], ['example.com:99999', 400], ['example.com/path', 400], ['example.com', 200], ['127.0.0.1:3000', 200], ['[::1]:3000', 200]])('a request for the host "%s" answers %i', async (host, status) => {
  expect(await statusOf(`GET / HTTP/1.1\r\nHost: ${host}`)).toBe(status)
})

test.each([['http://elsewhere.example/', 400], ['/learn/%00', 400], ['/sign-in?redirectTo=%00', 400], ['//elsewhere.example/learn', 200], ['/learn', 200]])('the address %s answers %i', async (target, status) => {
  expect(await statusOf(`GET ${target} HTTP/1.1\r\nHost: fieldhouse.example.com`)).toBe(status)
})

test('a form arrives whole', async () => {
  expect(await (await post('course=ai-essentials')).text()).toBe('20 bytes')
  const fields = new FormData()
  fields.set('course', 'ai-essentials')
  expect((await post(fields, null)).status).toBe(200)
})

test('the longest prompt in the widest characters fits', async () => {
  expect((await post(new URLSearchParams({ prompt: '😀'.repeat(12_000) }))).status).toBe(200)
})

test('more than a form can hold is refused before it is kept in memory', async () => {
  expect((await post(`prompt=${'x'.repeat(300_000)}`)).status).toBe(413)
  expect((await post('a=&'.repeat(5_000))).status).toBe(413)
})

test.each([['application/json', '{}'], ['text/plain', 'a=b'], [';;;', 'a=b']])('a body of type %s is no form', async (type, body) => {
  expect((await post(body, type)).status).toBe(415)
})

test.each(['multipart/form-data', 'multipart/form-data; boundary=x'])('a form of type %s that breaks off is refused, not half read', async (type) => {
  expect((await post('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf', type)).status).toBe(400)
})

test('a compressed body is not unpacked', async () => {
  const response = await fetch(address, { method: 'POST', body: 'a=b', headers: { 'Content-Type': FORM, 'Content-Encoding': 'gzip' } })
  expect(response.status).toBe(415)
})

test('a null character is refused in words, however it is sent', async () => {
  expect((await post('words=a%00b')).status).toBe(422)
  expect((await post('words=a\0b')).status).toBe(422)
  expect((await post('words=100%2500')).status).toBe(200) // the three signs "%00", typed
})

test('a form without fields and without a type is an empty form', async () => {
  expect((await fetch(address, { method: 'POST' })).status).toBe(200)
})
