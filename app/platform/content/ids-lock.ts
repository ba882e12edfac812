import { join, relative } from 'node:path'
import { z } from 'zod'
import type { CheckedContent } from './checked.ts'
import { reportInto } from './fault.ts'
import type { Fault } from './fault.ts'
import { idsOf } from './ids.ts'
import type { ContentId } from './ids.ts'
import type { ContentFiles } from './read-content.ts'

const entry = z.strictObject({ kind: z.enum(['course', 'lesson', 'quiz', 'lab', 'mark']), edition: z.number(), key: z.string().optional(), keyFix: z.string().optional(), retired: z.literal(true).optional() })
const lockSchema = z.strictObject({ ids: z.record(z.string(), entry) })
type Lock = z.infer<typeof lockSchema>

const write = 'npm run content:check -- --write-lock'

/** Records point to ids for ever, so the lock remembers every id that was ever there, and with which key. */
export function checkLock(content: CheckedContent, files: ContentFiles, common: Fault[]): void {
  const lockFile = files.lock?.file ?? relative(process.cwd(), join(files.root, 'ids.lock.json'))
  const report = reportInto(common, lockFile)
  const ids = idsOf(content)
  if (!files.lock) {
    if (ids.length > 0) report.error('lost-id', undefined, 'There is no ids.lock.json, so a lost id would go unseen', `run ${write}`)
    return
  }
  const lock = readLock(files.lock.text)
  if (!lock) return report.error('lost-id', undefined, 'ids.lock.json cannot be read', `restore it from the last commit, then run ${write}`)
  const here = new Set(ids.map((one) => one.id))
  for (const one of ids) checkId(one, lock)
  for (const [id, known] of Object.entries(lock.ids)) {
    if (!here.has(id) && !known.retired && !isRetired(id, known.edition, content)) report.error('lost-id', undefined, `The ${known.kind} "${id}" is gone, and records point to it`, 'bring it back, or list its lesson in retiredLessons of the course')
  }
}

/** The lock after this content: new ids join, retired ones are remembered, allowed changes of keys are taken over; what the check refuses stays as it was. */
export function nextLock(content: CheckedContent, before: string | null): string {
  const lock = (before === null ? null : readLock(before)) ?? { ids: {} }
  const ids: Lock['ids'] = { ...lock.ids }
  for (const one of idsOf(content)) {
    const known = lock.ids[one.id]
    if (known && (known.retired || known.kind !== one.kind || isKeyChanged(one, known))) continue
    ids[one.id] = { kind: one.kind, edition: one.edition, ...(one.key ? { key: one.key } : {}), ...(one.keyFix ? { keyFix: one.keyFix } : {}) }
  }
  const here = new Set(idsOf(content).map((one) => one.id))
  for (const [id, known] of Object.entries(ids)) if (!here.has(id) && isRetired(id, known.edition, content)) ids[id] = { ...known, retired: true }
  const sorted = Object.fromEntries(Object.entries(ids).sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ ids: sorted }, null, 2)}\n`
}

function checkId(one: ContentId, lock: Lock): void {
  const report = reportInto(one.faults, one.file)
  const known = lock.ids[one.id]
  if (!known) return report.error('lost-id', one.place, `The new id "${one.id}" is not in ids.lock.json yet`, `run ${write}`)
  if (known.retired) return report.error('duplicate-id', one.place, `The id "${one.id}" belonged to something that was retired`, 'use a new id; old records keep the old one')
  if (known.kind !== one.kind) return report.error('duplicate-id', one.place, `The id "${one.id}" belonged to a ${known.kind}`, 'use a new id')
  if (one.edition < known.edition) return report.error('key-changed', one.place, `The edition went back from ${known.edition} to ${one.edition}`, 'an edition only rises')
  if (isKeyChanged(one, known)) return report.error('key-changed', one.place, `What counts as right in "${one.id}" has changed, and the edition has not`, 'raise the edition of the lesson, or say in keyFix why the old key was wrong')
  if (known.edition !== one.edition || known.key !== (one.key ?? undefined)) report.error('lost-id', one.place, `ids.lock.json still holds the last version of "${one.id}"`, `run ${write}`)
}

/** A key may change with a new edition or with a reason that has not been used before. */
function isKeyChanged(one: ContentId, known: Lock['ids'][string]): boolean {
  return one.key !== null && known.key !== one.key && one.edition <= known.edition && (one.keyFix === null || one.keyFix === known.keyFix)
}

/** Its lesson is listed as retired, or is still there in a newer edition that does without it. */
function isRetired(id: string, edition: number, content: CheckedContent): boolean {
  return content.courses.some(({ about, lessons }) => {
    const gone = about?.fields?.retiredLessons ?? []
    const raised = lessons.some((lesson) => lesson.fields && id.startsWith(`${lesson.fields.id}/`) && lesson.fields.edition > edition)
    return raised || gone.some((lesson) => id === lesson || id.startsWith(`${lesson}/`))
  })
}

function readLock(text: string): Lock | null {
  try {
    return lockSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
