import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { createAudit } from '#app/platform/audit.server.ts'
import { connect } from '#db/dialect'
import { faultOf } from '#db/dialect/sqlite-copy.ts'
import { labAttemptById } from '#db/queries/lab-attempts.ts'
import { quizAttemptById } from '#db/queries/quiz-attempts.ts'
import { startQuiz, startRun } from '#test/support/by-form.ts'
import { askAs, post } from '#test/support/http.ts'
import { people } from '#test/support/people.ts'
import { type RunningHouse, startHouse } from '#test/support/running-house.ts'
import type { Finding } from './finding.ts'
import { firstLesson } from './first-lesson.ts'

type Acknowledged = { runs: Map<string, string>; submissions: Map<string, string> }

/** R1: the process is killed again and again while everybody works; what it had acknowledged must be there afterwards. */
export async function kill(times = 15): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-kill-'))
  const acknowledged: Acknowledged = { runs: new Map(), submissions: new Map() }
  try {
    let house = await open(folder)
    let working = true
    const work = Object.keys(people).map(async (who) => {
      while (working) await workOn(who as keyof typeof people, house.address, acknowledged).catch(() => pause(20)) // it died under us: ask again
    })
    for (let n = 0; n < times; n++) {
      const enough = size(acknowledged) + 1 + Math.random() * 12
      const until = performance.now() + 1_500
      while (size(acknowledged) < enough && performance.now() < until) await pause(1)
      await end(house, 'SIGKILL')
      house = await open(folder)
    }
    working = false
    await end(house, 'SIGKILL')
    await Promise.all(work)
    await end(await open(folder), 'SIGTERM') // a start settles what was lost
    return await compare(folder, acknowledged, times)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function workOn(who: keyof typeof people, address: string, { runs, submissions }: Acknowledged): Promise<never> {
  const lesson = firstLesson()
  const ask = await askAs(who, { address })
  await ask('/learn/enrolments', post({ course: lesson.course }))
  for (;;) {
    runs.set(await startRun(ask, { lab: lesson.lab, prompt: `Say what is in {{notice}} ${Math.random()}` }), people[who].id)
    const attempt = await startQuiz(ask, lesson).catch(() => null) // used up, or not yet again
    if (attempt && (await ask(`/learn/quiz-attempts/${attempt}/submission`, post({ 'q.none': 'none' }))).status === 303) submissions.set(attempt, people[who].id)
  }
}

function size({ runs, submissions }: Acknowledged): number {
  return runs.size + submissions.size
}

async function compare(folder: string, { runs, submissions }: Acknowledged, times: number): Promise<Finding[]> {
  const file = join(folder, 'fieldhouse.db')
  const fault = faultOf(file)
  const db = await connect({ url: file })
  const attempts = await Promise.all([...runs].map(([attemptId, personId]) => labAttemptById(db.read, { attemptId, personId })))
  const handedIn = await Promise.all([...submissions].map(([attemptId, personId]) => quizAttemptById(db.read, { attemptId, personId })))
  const chain = await createAudit({ auditKey: readFileSync(join(folder, 'audit-key'), 'utf8'), checkpointFile: join(folder, 'audit-checkpoints.jsonl') }).verify(db)
  await db.close()
  const lost = attempts.filter((attempt) => !attempt).length + handedIn.filter((attempt) => !attempt?.submittedAt).length
  return [
    { promise: `nothing acknowledged is lost in ${times} kills`, held: lost === 0 && runs.size > 0, seen: `${runs.size} runs and ${submissions.size} submissions acknowledged, ${lost} lost` },
    { promise: 'no run hangs after a restart', held: attempts.every((attempt) => attempt?.endedAt), seen: `${attempts.filter((attempt) => attempt?.endedAs === 'interrupted').length} settled as interrupted` },
    { promise: 'the database is whole', held: fault === undefined, seen: fault ?? 'integrity check ok' },
    { promise: 'the audit chain is whole', held: chain.intact, seen: chain.intact ? 'every seal holds' : JSON.stringify(chain) },
  ]
}

async function open(folder: string): Promise<RunningHouse> {
  const house = await startHouse({ env: { DATA_DIR: folder, LOG_LEVEL: 'silent' } })
  rmSync(house.dataDirectory, { recursive: true, force: true }) // it works in the folder that outlives it
  return house
}

async function end({ process: child }: RunningHouse, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
