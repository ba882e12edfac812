import { Agent, createServer, get, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'

import type { House } from './house.server.ts'
import { stopGracefully } from './stop.server.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 1 })
afterEach(() => {
  agent.destroy()
  process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT')
})

test('an answer under way is finished, and its connection takes no further request', async () => {
  const { port, answers, close, closed } = await standing()
  const asked = ask(port)
  const answer = await answers.next()
  const closing = close()
  answer.end('whole')
  expect(await asked).toEqual({ text: 'whole', connection: 'close' })
  await closing
  expect(closed).toHaveBeenCalledOnce()
})

test('a browser that holds its connection open does not hold the house', async () => {
  const { port, answers, close } = await standing()
  const asked = ask(port)
  const answer = await answers.next()
  answer.flushHeaders() // too late to say that it is the last
  const closing = close()
  answer.end('whole')
  expect(await asked).toMatchObject({ text: 'whole' })
  await closing
})

test('a request on a connection that was idle is still answered, and told that it was the last', async () => {
  const { port, answers, close } = await standing()
  const before = ask(port)
  ;(await answers.next()).end('before')
  await before
  const closing = close()
  const late = ask(port)
  ;(await answers.next()).end('late')
  expect(await late).toEqual({ text: 'late', connection: 'close' })
  await closing
})

test('the house closes when its last signature cannot be kept', async () => {
  const { close, closed } = await standing({ checkpoint: () => Promise.reject(new Error('the disk is full')) })
  await close()
  expect(closed).toHaveBeenCalledOnce()
})

test('the rounds are told to end while answers are still under way, and the database stays open for them', async () => {
  let endRounds = () => {}
  const stopRounds = vi.fn(() => new Promise<void>((resolve) => (endRounds = resolve)))
  const { port, answers, close, closed } = await standing({ stopRounds })
  const asked = ask(port)
  const answer = await answers.next()
  const closing = close()
  expect(stopRounds).toHaveBeenCalledOnce()
  answer.end('whole')
  await asked
  expect(closed).not.toHaveBeenCalled()
  endRounds()
  await closing
  expect(closed).toHaveBeenCalledOnce()
})

test('a second signal changes nothing', async () => {
  const { close, closed } = await standing()
  await Promise.all([close(), close()])
  expect(closed).toHaveBeenCalledOnce()
})

async function standing({ checkpoint = () => Promise.resolve(), stopRounds = () => Promise.resolve() } = {}) {
  const waiting: ((res: ServerResponse) => void)[] = []
  const server = createServer((_req, res) => waiting.shift()?.(res)).listen(0)
  const closed = vi.fn(() => Promise.resolve())
  const house = { stopRounds, audit: { checkpoint }, db: { close: closed } } as unknown as Pick<House, 'stopRounds' | 'audit' | 'db'>
  const answers = { next: () => new Promise<ServerResponse>((resolve) => void waiting.push(resolve)) }
  const { port } = server.address() as AddressInfo
  return { port, answers, close: stopGracefully(server, house), closed }
}

function ask(port: number): Promise<{ text: string; connection: string | undefined }> {
  return new Promise((resolve, reject) => {
    get({ port, agent }, (res) => {
      let text = ''
      res.on('data', (chunk) => (text += String(chunk)))
      res.on('end', () => resolve({ text, connection: res.headers.connection }))
    }).on('error', reject)
  })
}
