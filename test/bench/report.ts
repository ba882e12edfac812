import { cpus } from 'node:os'

import type { Result } from './load.ts'

type Report = { results: readonly Result[]; coldStartMs: number; peakMiB: number | null; placed: string; json: boolean }

/** What a name stands for, and what the design asks of it. */
const meanings: Record<string, string> = {
  rawHttp: 'bare node:http answering two letters',
  trivial: '/sign-in, nobody signed in',
  lesson: 'signed in, enrolled, opened before',
  lessonWorked: 'the same with a quiz handed in and labs run',
  catalogue: '/learn, signed in',
  quizSubmit: 'each request another attempt, answered by the page after it',
  labRun: 'practice engine, every case and its grading, then the answer',
}

export function report({ results, coldStartMs, peakMiB, placed, json }: Report): void {
  const per = (name: string) => results.find((one) => one.name === name)?.requestsPerSecond ?? 0
  const cpu = (name: string) => results.find((one) => one.name === name)?.cpuMicroseconds ?? NaN
  const ratios = { lessonOfTrivial: share(per('lesson'), per('trivial')), trivialOfRawHttp: share(per('trivial'), per('rawHttp')), lessonOfRawHttp: share(per('lesson'), per('rawHttp')), lessonOfTrivialByCpu: share(cpu('trivial'), cpu('lesson')) }
  if (json) return void console.log(JSON.stringify({ results, ratios, coldStartMs, peakMiB, placed }, null, 2))
  console.log(`\n${placed}; 16 connections, brotli; ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}\n`)
  console.log(row(['', 'req/s', 'p50 ms', 'p99 ms', 'CPU µs', 'bytes', 'MiB', '']))
  for (const { name, requestsPerSecond, p50Ms, p99Ms, cpuMicroseconds, bytes, memoryMiB } of results) {
    console.log(row([name, requestsPerSecond, p50Ms, p99Ms, cpuMicroseconds ?? '-', bytes, memoryMiB ?? '-', meanings[name] ?? '']))
  }
  console.log(`
lesson is ${percent(ratios.lessonOfTrivial)} of trivial (budget: 45 %), by processor time ${percent(ratios.lessonOfTrivialByCpu)}; ${percent(ratios.lessonOfRawHttp)} of rawHttp; trivial is ${percent(ratios.trivialOfRawHttp)} of rawHttp
lesson: ${per('lesson')} req/s (budget: 700)
cold start to first answer: ${coldStartMs} ms (budget: 2000)
memory, highest: ${peakMiB === null ? 'not measured on this system' : `${peakMiB} MiB (budget: 350)`}
publicEvent: not measured, there are no events yet
`)
}

function row([name = '', ...cells]: readonly (string | number)[]): string {
  const words = cells.pop()
  return `${String(name).padEnd(13)}${cells.map((cell) => String(cell).padStart(9)).join('')}   ${words ?? ''}`.trimEnd()
}

function share(part: number, whole: number): number {
  return Math.round((1000 * part) / whole) / 1000
}

function percent(ratio: number): string {
  return `${(100 * ratio).toFixed(1)} %`
}
