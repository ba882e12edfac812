import type { Audit } from '#app/platform/audit.server.ts'
import { addMonths, dayIn } from '#app/platform/calendar.ts'
import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import { type Letter, queueLetter } from '#app/platform/letters.server.ts'
import { paths } from '#app/platform/paths.ts'
import { type EnrolmentStanding, standing } from '#app/platform/standing.ts'
import type { Tx } from '#db/dialect'
import { credentialEventsOf, credentialsOf, issueCredential } from '#db/queries/credentials.ts'
import { closeEnrolment, type Enrolment, insertCompletion } from '#db/queries/enrolments.ts'
import { queueParcel } from '#db/queries/outbox.ts'
import { type Person, personById } from '#db/queries/people.ts'
import { enrolmentFacts } from './facts.server.ts'

export type Evaluation = { standing: EnrolmentStanding; completedNow: boolean; credential: string | null }

/**
 * Belongs to every write that adds a fact. If the enrolment is complete now, its completion, its credential, their audit entries and what
 * must be sent are inserted together, or ignored together when another click was first. Closing it makes later attempts practice.
 */
export async function evaluateEnrolment(tx: Tx, { audit, course, enrolment }: { audit: Audit; course: CompiledCourse; enrolment: Enrolment }, at: Date): Promise<Evaluation> {
  const now = standing(await enrolmentFacts(tx, course, enrolment), at)
  if (!now.completedAt || enrolment.completedAt) return { standing: now, completedNow: false, credential: null }
  const person = await personById(tx, enrolment.personId)
  if (!person) throw new Error(`Enrolment ${enrolment.id} belongs to nobody`)
  const enrolmentId = enrolment.id
  const completion = await insertCompletion(
    tx,
    { enrolmentId, completedAt: now.completedAt, courseHash: course.hash, edition: course.edition, zone: person.zone, by: 'machine' },
    at,
  )
  if (!completion) return { standing: now, completedNow: false, credential: null }
  await closeEnrolment(tx, enrolmentId, 'finished', at)
  await audit.append(tx, { kind: 'enrolment.completed', subject: `enrolment:${enrolmentId}`, body: { person: person.id, course: course.id, edition: course.edition, courseHash: course.hash, completedAt: now.completedAt.toISOString() } }, at)
  const credential = await issueFor(tx, { audit, course }, { completion, completedAt: now.completedAt, person }, at)
  await announce(tx, course, { enrolmentId, personId: person.id, credential }, at)
  return { standing: now, completedNow: true, credential }
}

async function issueFor(tx: Tx, { audit, course }: { audit: Audit; course: CompiledCourse }, { completion, completedAt, person }: { completion: string; completedAt: Date; person: Person }, at: Date): Promise<string | null> {
  if (!course.credential) return null
  const { achievement, validMonths } = course.credential
  const validFrom = await firstDay(tx, course, { personId: person.id, completedOn: dayIn(person.zone, completedAt) })
  const validUntil = validMonths === undefined ? null : addMonths(validFrom, validMonths)
  const { credential, isNew } = await issueCredential(
    tx,
    {
      personId: person.id,
      achievementId: course.id,
      edition: course.edition,
      basis: 'completion',
      basisId: completion,
      personName: person.name,
      achievementName: achievement,
      validFrom,
      validUntil,
    },
    at,
  )
  if (isNew) await audit.append(tx, { kind: 'credential.issued', subject: `credential:${credential.publicId}`, body: { person: person.id, achievement: course.id, edition: course.edition, basis: 'completion', basisId: completion, validFrom, validUntil } }, at)
  return credential.publicId
}

/** The day of completion, or the last day of what is being renewed: renewing early loses no days. What was revoked is not renewed. */
async function firstDay(tx: Tx, course: CompiledCourse, { personId, completedOn }: { personId: string; completedOn: string }): Promise<string> {
  let first = completedOn
  for (const { publicId, achievementId, validUntil } of await credentialsOf(tx, personId)) {
    if (achievementId !== course.id || validUntil === null || validUntil <= first) continue
    const events = await credentialEventsOf(tx, publicId)
    if (!events.some((event) => event.kind === 'revoked')) first = validUntil
  }
  return first
}

async function announce(tx: Tx, course: CompiledCourse, { enrolmentId, personId, credential }: { enrolmentId: string; personId: string; credential: string | null }, at: Date): Promise<void> {
  const about = { course: course.id, enrolment: enrolmentId, credential }
  await queueParcel(tx, { kind: 'statement', dedupeKey: `statement:completed:${enrolmentId}`, personId, payload: { verb: 'completed', ...about } }, at)
  await queueLetter(tx, { kind: 'course-completed', dedupeKey: `mail:course-completed:${enrolmentId}`, personId, letter: completedLetter(course, credential) }, at)
}

function completedLetter({ title, slug, credential: promised }: CompiledCourse, credential: string | null): Letter {
  const earned = promised && credential ? [`You now hold the ${promised.achievement}. Whoever needs to see it can check it at its own address, which is on the certificate.`] : []
  return {
    subject: `You have completed ${title}`,
    paragraphs: [`You have done everything that ${title} asks for.`, ...earned],
    action: credential ? { label: 'Open your certificate', path: paths.certificate(credential) } : { label: 'See what comes next', path: paths.courseEnd(slug) },
  }
}
