import autocannon from 'autocannon'

import type { Measured } from './process.ts'

export type Ask = { method?: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string }
export type Load = { name: string; server: Measured; /** The n-th request of this load. */ ask: (n: number) => Ask; expect: number }
type Until = { seconds?: number; amount?: number }
export type Result = { name: string; requestsPerSecond: number; p50Ms: number; p99Ms: number; requests: number; bytes: number; cpuMicroseconds: number | null; memoryMiB: number | null }
type Sample = { times: number[]; tookMs: number; bytes: number; cpuMs: number | null; peakMiB: number }

const CONNECTIONS = 16
/** What a browser says of itself. */
const browser = { accept: 'text/html', 'accept-encoding': 'br', 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' }

export async function load(one: Load, until: Until): Promise<Result> {
  return summary(one.name, [await sample(one, until)])
}

/** In turns of two seconds, so that what else the machine does meets all of them alike and their ratio can be believed. */
export async function loadInTurns(loads: readonly Load[], turns: number): Promise<Result[]> {
  const samples = loads.map((): Sample[] => [])
  for (let turn = 0; turn < turns; turn++) for (const [index, one] of loads.entries()) samples[index]?.push(await sample(one, { seconds: 2 }))
  return loads.map(({ name }, index) => summary(name, samples[index] ?? []))
}

/** Sixteen connections ask without pause. Any answer but the expected one ends the benchmark: a fast error is not a result. */
async function sample({ name, server, ask, expect }: Load, { seconds, amount }: Until): Promise<Sample> {
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
  return { times, tookMs, bytes, cpuMs: cpuAfter === null || cpuBefore === null ? null : cpuAfter - cpuBefore, peakMiB }
}

/** Several samples count as one. */
function summary(name: string, samples: readonly Sample[]): Result {
  const times = samples.flatMap((one) => one.times).sort((a, b) => a - b)
  const total = (of: (one: Sample) => number) => samples.reduce((sum, one) => sum + of(one), 0)
  return {
    name,
    requestsPerSecond: Math.round((1000 * times.length) / total((one) => one.tookMs)),
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    requests: times.length,
    bytes: Math.round(total((one) => one.bytes) / times.length),
    cpuMicroseconds: samples.some((one) => one.cpuMs === null) ? null : Math.round((1000 * total((one) => one.cpuMs ?? 0)) / times.length),
    memoryMiB: Math.max(...samples.map((one) => one.peakMiB)) || null,
  }
}

function percentile(sorted: readonly number[], share: number): number {
  return Math.round(10 * (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)) / 10
}
