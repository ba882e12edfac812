import autocannon from 'autocannon'

import type { Measured } from './process.ts'

export type Ask = { method?: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string }
export type Load = { name: string; server: Measured; /** The n-th request of this load. */ ask: (n: number) => Ask; expect: number; /** Stop after this time, or after this many requests. */ seconds?: number; amount?: number }
export type Result = { name: string; requestsPerSecond: number; p50Ms: number; p99Ms: number; requests: number; bytes: number; cpuMicroseconds: number | null; memoryMiB: number | null }

const CONNECTIONS = 16
/** What a browser says of itself. */
const browser = { accept: 'text/html', 'accept-encoding': 'br', 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' }

/** Sixteen connections ask without pause. Any answer but the expected one ends the benchmark: a fast error is not a result. */
export async function load({ name, server, ask, expect, seconds, amount }: Load): Promise<Result> {
  let asked = 0
  let peakMiB = 0
  const times: number[] = []
  const other = new Map<number, number>()
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    const { method = 'GET', path, headers, body } = ask(asked++)
    return { ...request, method, path, headers: { ...browser, ...headers }, ...(body !== undefined && { body }) }
  }
  const watch = setInterval(() => (peakMiB = Math.max(peakMiB, server.memoryMiB() ?? 0)), 200)
  const cpuBefore = server.cpuMs()
  const began = performance.now()
  const bytes = await new Promise<number>((resolve, reject) => {
    const run = autocannon({ url: server.address, connections: CONNECTIONS, requests: [{ setupRequest }], ...(amount ? { amount } : { duration: seconds ?? 5 }) }, (error, result) => (error ? reject(error) : resolve(result.throughput.total)))
    run.on('response', (_client, status, _bytes, milliseconds) => {
      times.push(milliseconds)
      if (status !== expect) other.set(status, (other.get(status) ?? 0) + 1)
    })
  })
  const tookMs = performance.now() - began
  clearInterval(watch)
  const cpuAfter = server.cpuMs()
  if (other.size > 0) throw new Error(`${name}: expected ${expect} each time, got ${[...other].map(([status, count]) => `${count} times ${status}`).join(', ')} of ${times.length}`)
  times.sort((a, b) => a - b)
  return {
    name,
    requestsPerSecond: Math.round((1000 * times.length) / tookMs),
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    requests: times.length,
    bytes: Math.round(bytes / times.length),
    cpuMicroseconds: cpuAfter === null || cpuBefore === null ? null : Math.round((1000 * (cpuAfter - cpuBefore)) / times.length),
    memoryMiB: peakMiB || null,
  }
}

function percentile(sorted: readonly number[], share: number): number {
  return Math.round(10 * (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)) / 10
}
