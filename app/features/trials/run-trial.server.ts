import { createHash } from 'node:crypto'

import type { CompiledLesson } from '#app/platform/content/compiled.ts'
import { partAt } from '#app/platform/content/places.ts'
import type { Db } from '#db/dialect'
import { newId } from '#db/ids.ts'
import { answerKey, claimKey } from '#db/queries/idempotency.ts'
import { fillSlots } from '#sandbox/graders/cases.ts'
import type { RunEvent, RunInput } from '#sandbox/types.ts'
import { afterEvent, newTrial, type Trial } from './trial.ts'
import { trialView } from './trial-view.server.ts'

/** Free of charge, and open to those who have no licence yet. */
export const TRIAL_MODEL = 'practice-a'
const MAX_TOKENS = 400

type Ask = { person: { id: string; roles: readonly string[]; team: string | null }; lesson: CompiledLesson; part: string; prompt: string; clientKey: string }

export type RanTrial =
  | { kind: 'ran'; trial: Trial }
  /** The same click again, while the first one still runs. */
  | { kind: 'running'; runId: string }
  | { kind: 'unknown-part' }

/**
 * An ungraded run of a lesson's example. It is kept in the gateway's record like any other, but is no attempt and proves nothing.
 * The texts come from the lesson, not from the form, so what stands in a slot is what the page showed.
 */
export async function runTrial(db: Db, { person, lesson, part, prompt, clientKey }: Ask, runPrompt: (input: RunInput) => AsyncIterable<RunEvent>, at: Date): Promise<RanTrial> {
  const node = partAt(lesson.tree, part)
  if (node?.name !== 'TryIt') return { kind: 'unknown-part' }
  const { runId, isNew } = await claimRun(db, { personId: person.id, lessonId: lesson.id, part, prompt, clientKey }, at)
  if (!isNew) {
    const earlier = await trialView(db, { personId: person.id, runId })
    return earlier ? { kind: 'ran', trial: earlier } : { kind: 'running', runId }
  }
  const content = fillSlots(prompt, Object.fromEntries(node.props.slots.map(({ name, text }) => [name, text])))
  const { id: personId, roles, team } = person
  const input: RunInput = { runId, personId, roles, team, place: 'lesson', placeRef: lesson.id, model: TRIAL_MODEL, dataClass: 'public', messages: [{ role: 'user', content }], maxTokens: MAX_TOKENS }
  let trial = newTrial(runId)
  for await (const event of runPrompt(input)) trial = afterEvent(trial, event)
  const recorded = await trialView(db, { personId, runId })
  return { kind: 'ran', trial: { ...trial, sent: recorded?.sent ?? null } }
}

/** One click, one run: a second click and a page that is sent again find the first one. Another prompt from the same page is another run. */
async function claimRun(db: Db, { personId, lessonId, part, prompt, clientKey }: { personId: string; lessonId: string; part: string; prompt: string; clientKey: string }, at: Date): Promise<{ runId: string; isNew: boolean }> {
  const bodyHash = createHash('sha256').update(JSON.stringify([lessonId, part, prompt])).digest('hex')
  const key = `${clientKey}.${bodyHash.slice(0, 16)}`
  const runId = newId(at)
  return db.write(async (tx) => {
    const claim = await claimKey(tx, { personId, key, route: 'trial', bodyHash }, at)
    if (claim.kind === 'again' && claim.location) return { runId: claim.location, isNew: false }
    if (claim.kind === 'new') await answerKey(tx, { personId, key }, { status: 200, location: runId })
    return { runId, isNew: true }
  })
}
