import { Agent, request } from 'node:http'

import { eventPaths } from '#app/platform/event-paths.ts'
import type { Guest } from './burst-crowd.ts'

export type Clicks = { clicks: number; perSecond: number; tookMs: number; p50Ms: number; p99Ms: number; maxMs: number; answers: Record<string, number> }

const SOCKETS = 200

/** Everybody clicks within `withinMs`, some of them twice. A click's time is from the click to the whole answer, however long it waited for one of 200 connections. */
export async function clickAll(address: string, slug: string, clicks: readonly Guest[], withinMs: number): Promise<Clicks> {
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS, scheduling: 'fifo' })
  const answers: Record<string, number> = {}
  const began = performance.now()
  const times = await Promise.all(
    clicks.map(async (guest, n) => {
      const at = (n / clicks.length) * withinMs
      await new Promise((due) => setTimeout(due, at - (performance.now() - began)))
      const clicked = performance.now()
      const answer = await post(agent, address, slug, guest).catch((error: Error) => error.message)
      answers[answer] = (answers[answer] ?? 0) + 1
      return performance.now() - clicked
    }),
  )
  const tookMs = performance.now() - began
  agent.destroy()
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)
  return { clicks: clicks.length, perSecond: Math.round((1000 * clicks.length) / tookMs), tookMs: Math.round(tookMs), p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1), answers }
}

const BODY = 'mode=in_person&accessNeeds='

/** The form as a browser sends it. Answers with status and address. */
function post(agent: Agent, address: string, slug: string, { cookie }: Guest): Promise<string> {
  return new Promise((answered, failed) => {
    const sent = request(
      address + eventPaths.eventRegistration(slug),
      {
        agent,
        method: 'POST',
        headers: { cookie, origin: address, 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate', accept: 'text/html', 'accept-encoding': 'br', 'content-type': 'application/x-www-form-urlencoded', 'content-length': BODY.length },
      },
      (response) => {
        response.on('error', failed).on('end', () => answered(`${response.statusCode} ${response.headers.location ?? ''}`.trim())).resume()
      },
    )
    sent.on('error', failed).end(BODY)
  })
}
