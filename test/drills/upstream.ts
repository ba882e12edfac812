import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { connect, type Db } from '#db/dialect'
import { issueCredential } from '#db/queries/credentials.ts'
import { type LabAttempt, labAttemptById } from '#db/queries/lab-attempts.ts'
import { runById } from '#db/queries/runs.ts'
import { startRun } from '#test/support/by-form.ts'
import { type Ask, askAs, post } from '#test/support/http.ts'
import { people } from '#test/support/people.ts'
import { type RunningHouse, startHouse } from '#test/support/running-house.ts'
import type { Finding } from './finding.ts'
import { firstLesson } from './first-lesson.ts'

type Handle = keyof typeof people

const troubles: Record<string, RequestListener> = {
  'never answers': () => undefined,
  'answers with garbage': (_req, res) => void res.writeHead(200, { 'Content-Type': 'text/event-stream' }).end('data: {"choices":[{\n\n<html>'),
  'is over its limit': (_req, res) => void res.writeHead(429, { 'Content-Type': 'application/json' }).end('{"error":{"message":"slow down"}}'),
  'breaks off': (_req, res) => {
    res.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('data: {"choices":[{"index":0,"delta":{"content":"Hello wor"}}]}\n\n')
    setTimeout(() => res.destroy(), 50)
  },
}

/** R9: a model in trouble hurts only the runs that asked it. */
export async function upstream(seconds = 4): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [trouble, listener] of Object.entries(troubles)) findings.push(...(await tryOut(trouble, listener, seconds)))
  return findings
}

async function tryOut(trouble: string, listener: RequestListener, seconds: number): Promise<Finding[]> {
  const model = createServer((req, res) => void req.resume().once('end', () => listener(req, res))).listen(0, '127.0.0.1')
  await once(model, 'listening')
  const house = await startHouse({ env: { LOG_LEVEL: 'silent', GATEWAY_URL: `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`, GATEWAY_KEY: 'none' } })
  const db = await connect({ url: join(house.dataDirectory, 'fieldhouse.db') })
  try {
    await licenseAll(db)
    const { calm, times, started } = await workFor(seconds, house)
    const [control, p95] = [nearlyAll(calm), nearlyAll(times)]
    const attempts = await Promise.all([...started].map(([attemptId, personId]) => labAttemptById(db.read, { attemptId, personId })))
    const ended = attempts.filter((attempt): attempt is LabAttempt => Boolean(attempt?.endedAt))
    const recorded = await Promise.all(ended.flatMap(({ runs, personId }) => (runs ?? []).map(({ runId }) => runById(db.read, { runId, personId }))))
    return [
      { promise: `a model that ${trouble}: pages stay below 300 ms`, held: p95 < Math.max(300, 2 * control), seen: `95 of 100 within ${Math.round(p95)} ms; ${Math.round(control)} ms before anybody asked it` },
      { promise: `a model that ${trouble}: no attempt is used, every run is on record`, held: started.size > 0 && ended.every(({ endedAs }) => endedAs === 'failed' || endedAs === 'refused') && recorded.every(Boolean), seen: `${started.size} attempts, ${ended.length} ended, ${recorded.length} runs on record` },
    ]
  } finally {
    await db.close()
    model.closeAllConnections()
    await house.stop()
    model.close()
  }
}

async function workFor(seconds: number, house: RunningHouse): Promise<{ calm: number[]; times: number[]; started: Map<string, string> }> {
  const { course, path, lab } = firstLesson()
  const started = new Map<string, string>()
  const runner = async (who: Handle, until: number) => {
    const ask = await askAs(who, house)
    await ask('/learn/enrolments', post({ course }))
    while (performance.now() < until) {
      started.set(await startRun(ask, { lab, model: 'gateway-default', prompt: `Say what is in {{notice}} ${Math.random()}` }), people[who].id)
      await pause(400) // people, not a storm: what is measured is the model's trouble
    }
  }
  const [reader, ...runners] = Object.keys(people) as [Handle, ...Handle[]]
  const ask = await askAs(reader, house)
  await ask('/learn/enrolments', post({ course }))
  const calm = await readFor(performance.now() + 1_000, ask, path) // the control: machines differ, and so do moments
  const until = performance.now() + seconds * 1_000
  const [times] = await Promise.all([readFor(until, ask, path), ...runners.map((who) => runner(who, until))])
  return { calm, times, started }
}

async function readFor(until: number, ask: Ask, path: string): Promise<number[]> {
  const times: number[] = []
  while (performance.now() < until) {
    const began = performance.now()
    await (await ask(path)).text()
    times.push(performance.now() - began)
    await pause(10)
  }
  return times
}

/** The time within which 95 of 100 were answered. */
function nearlyAll(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Infinity
}

/** Models that cost money are for those who have finished the first course. */
async function licenseAll(db: Db): Promise<void> {
  const at = new Date()
  for (const { id, name } of Object.values(people)) {
    const granted = { personId: id, achievementId: 'ai-essentials', edition: 1, basis: 'grant' as const, basisId: `drill-${id}`, personName: name, achievementName: 'AI essentials', validFrom: '2020-01-01', validUntil: null }
    await db.write((tx) => issueCredential(tx, granted, at))
  }
}
