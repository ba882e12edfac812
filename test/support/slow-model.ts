import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Longer than what the guard holds back of a stream. */
const beginning = 'Well, let me read that from the first line to the last before I say anything that somebody might rely on, as one should. '.repeat(2)

/** A model behind a company's gateway that says a first word and then thinks for as long as the test wants. */
export async function slowModel() {
  const thinking = new Set<ServerResponse>()
  const waiting: (() => void)[] = []
  let refuses = false
  let reply: string | undefined
  const server = createServer((req, res) => {
    req.resume().once('end', () => {
      if (refuses) return void res.writeHead(503).end()
      res.writeHead(200, { 'Content-Type': 'text/event-stream' })
      say(res, beginning)
      if (reply !== undefined) return finish(res, reply)
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
    /** Says the rest to all who wait, and from now on to all who ask. */
    answer(text: string) {
      reply = text
      for (const res of thinking) finish(res, text)
      thinking.clear()
    },
    goDown: () => void (refuses = true),
    stop: () => new Promise<void>((done) => (server.close(() => done()), server.closeAllConnections())),
  }
}

function finish(res: ServerResponse, text: string): void {
  say(res, text)
  res.write(chunk({}, 'stop'))
  res.end('data: [DONE]\n\n')
}

function say(res: ServerResponse, text: string): void {
  res.write(chunk({ content: text }, null))
}

function chunk(delta: object, finishReason: string | null): string {
  return `data: ${JSON.stringify({ id: 'slow', object: 'chat.completion.chunk', created: 0, model: 'slow', choices: [{ index: 0, delta, finish_reason: finishReason }] })}\n\n`
}
