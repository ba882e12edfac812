import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A model behind a company's gateway that says a first word and then thinks for as long as the test wants. */
export async function slowModel() {
  const thinking = new Set<ServerResponse>()
  const waiting: (() => void)[] = []
  let refuses = false
  const server = createServer((req, res) => {
    req.resume().once('end', () => {
      if (refuses) return void res.writeHead(503).end()
      res.writeHead(200, { 'Content-Type': 'text/event-stream' })
      say(res, 'Well')
      thinking.add(res)
      for (const done of waiting.splice(0)) done()
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    /** For a house that asks this model. */
    env: { GATEWAY_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, GATEWAY_KEY: 'none', GATEWAY_MODEL: 'slow' },
    /** What the policy calls it. */
    id: 'gateway-default',
    /** Resolves when somebody has asked. */
    asked: () => (thinking.size > 0 ? Promise.resolve() : new Promise<void>((done) => void waiting.push(done))),
    /** Says the rest to all who wait. */
    answer(text: string) {
      for (const res of thinking) {
        say(res, text)
        res.write(`data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 0, model: 'slow', choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] })}\n\n`)
        res.end('data: [DONE]\n\n')
      }
      thinking.clear()
    },
    goDown: () => void (refuses = true),
    stop: () => new Promise<void>((done) => (server.close(() => done()), server.closeAllConnections())),
  }
}

function say(res: ServerResponse, text: string): void {
  res.write(`data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 0, model: 'slow', choices: [{ index: 0, delta: { content: text }, finish_reason: null }] })}\n\n`)
}
