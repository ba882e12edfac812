import { createHash } from 'node:crypto'
import type { Books } from '#app/platform/audit.server.ts'
import type { Catalogue } from '#app/platform/content/catalogue-index.ts'
import type { CompiledLab } from '#app/platform/content/compiled.ts'
import { newId } from '#db/ids.ts'
import type { LabAttempt } from '#db/queries/lab-attempts.ts'
import { type LabCase, labCases } from '#sandbox/graders/cases.ts'
import { gradeAttempt, type LabResult } from '#sandbox/graders/grade.ts'
import type { DataClass, RunEvent, RunInput } from '#sandbox/types.ts'
import { labMessages } from './lab-messages.ts'
import { type CaseEnd, runCase } from './run-case.ts'
import type { LabEvent, RunLogs } from './run-log.ts'
import { settleLab } from './settle-lab.server.ts'

export type LabPorts = {
  /** The one gateway. */
  runPrompt(input: RunInput): AsyncIterable<RunEvent>
  /** A run takes time, so its end is not the moment it was asked for. */
  now(): Date
  logs: RunLogs
  /** Something broke that a person cannot mend. */
  report(error: unknown): void
}

type Asker = { roles: readonly string[]; team: string | null; dataClass: DataClass }

/**
 * Runs an attempt to its end whether anybody watches or not: every case, then the graders, then one write with the verdicts and what
 * follows from them. A refusal or an outage ends it early and costs no attempt. Never throws.
 */
export async function runLab(books: Books, attempt: LabAttempt, { catalogue, asker }: { catalogue: Pick<Catalogue, 'labById' | 'courseById'>; asker: Asker }, ports: LabPorts): Promise<LabEvent & { type: 'ended' }> {
  const log = ports.logs.open(attempt.id)
  const lab = catalogue.labById(attempt.labId)?.item
  const { work, result } = lab ? await graded(attempt, lab, asker, ports, log.write).catch((error: unknown) => ({ work: brokenOff(error, ports), result: null })) : { work: gone, result: null }
  const settle = (as: Work, judged: LabResult | null) =>
    settleLab(books, attempt, { catalogue, as: as.as, reason: as.reason, lesson: as.lesson, runs: as.ends, policyHash: policyOf(as.ends), transcriptHash: hashOf(attempt, as.ends), result: judged }, ports.now())
  const ended = await settle(work, result)
    // An attempt without an end would keep the lab closed to the next one; what did not pass into the record did not happen.
    .catch((error: unknown) => settle({ ...brokenOff(error, ports), ends: work.ends }, null))
    .catch((error: unknown) => endedBy(brokenOff(error, ports)))
  if (result && ended.as === 'answered') log.write(resultEvent(result))
  log.write(ended)
  log.close()
  return ended
}

async function graded(attempt: LabAttempt, lab: CompiledLab, asker: Asker, ports: LabPorts, tell: (event: LabEvent) => void): Promise<{ work: Work; result: LabResult | null }> {
  const work = await casesOf(attempt, lab, asker, ports, tell)
  if (work.as !== 'answered') return { work, result: null }
  return { work, result: gradeAttempt(lab, work.ends.map(({ caseId, answer, outcome }) => ({ caseId, prompt: attempt.prompt ?? '', answer, outcome }))) }
}

type Work = { as: 'answered' | 'refused' | 'failed'; reason: string | null; lesson: string | null; ends: CaseEnd[] }

const gone: Work = { as: 'failed', reason: 'This lab is no longer in the course.', lesson: null, ends: [] }

/** The case that everybody sees first, because what it says decides whether the others are worth their cost; then the rest side by side. */
async function casesOf(attempt: LabAttempt, lab: CompiledLab, asker: Asker, ports: LabPorts, tell: (event: LabEvent) => void): Promise<Work> {
  const run = (labCase: LabCase) => {
    const runId = newId(ports.now())
    const messages = labMessages(lab, attempt.prompt ?? '', labCase.values)
    const { personId, model } = attempt
    const events = ports.runPrompt({ runId, personId, ...asker, place: 'lab', placeRef: lab.id, model, messages, maxTokens: lab.maxTokens })
    return runCase(labCase, { runId, events }, tell)
  }
  const [given, ...others] = labCases(lab)
  if (!given) return gone
  const first = await run(given)
  if (stops(first, lab)) return stopped(first, [first])
  const ends = [first, ...(await Promise.all(others.map(run)))]
  const stop = ends.find((end) => stops(end, lab))
  return stop ? stopped(stop, ends) : { as: 'answered', reason: null, lesson: null, ends }
}

const judgesWords = new Set(['classify', 'redact', 'screen', 'guard-output'])

/** A lab about attacks judges what the gateway makes of the words. Everywhere else, and when it was about haste or money, a refusal is not a result. */
function stops(end: CaseEnd, lab: CompiledLab): boolean {
  if (end.outcome !== 'refused') return end.outcome === 'failed'
  const isJudged = lab.graders.some((grader) => grader.kind === 'blocked' || grader.kind === 'served')
  return !isJudged || !judgesWords.has(end.refusedBy ?? '')
}

function stopped({ outcome, reason, lesson }: CaseEnd, ends: CaseEnd[]): Work {
  return { as: outcome === 'refused' ? 'refused' : 'failed', reason, lesson, ends }
}

function brokenOff(error: unknown, { report }: LabPorts): Work {
  report(error)
  return { as: 'failed', reason: 'Something broke on our side.', lesson: null, ends: [] }
}

function endedBy({ as, reason, lesson }: Work): LabEvent & { type: 'ended' } {
  return { type: 'ended', as, reason, lesson, courseCompleted: false }
}

function resultEvent({ pass, score, verdicts }: LabResult): LabEvent {
  return { type: 'result', pass, score, verdicts }
}

function policyOf(ends: readonly CaseEnd[]): string | null {
  return ends.find((end) => end.policyHash)?.policyHash ?? null
}

/** Stays when the words are erased. */
function hashOf(attempt: LabAttempt, ends: readonly CaseEnd[]): string | null {
  if (ends.length === 0) return null
  return createHash('sha256').update(JSON.stringify([attempt.prompt, ...ends.map(({ caseId, outcome, answer }) => [caseId, outcome, answer])])).digest('hex')
}
