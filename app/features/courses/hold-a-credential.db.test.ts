import { expect, test } from 'vitest'

import { catalogueOf, readLesson, smallCourse } from '#test/support/small-course.ts'
import { audit } from '#test/support/audit.ts'
import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import type { Db } from '#db/dialect'
import { addCredentialEvent, credentialsOf } from '#db/queries/credentials.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { credentialRows } from './credential-rows.server.ts'
import { credentialWords } from './credential-words.ts'
import { endView } from './end-view.server.ts'
import { enrol } from './enrol.server.ts'
import { openLesson } from './open-lesson.server.ts'
import { courseProgress } from './course-progress.server.ts'
import { publishContent } from './publish-content.server.ts'
import { tickLesson } from './tick-lesson.server.ts'
import { ownCredential, verifyCredential } from './verify-credential.server.ts'

const lena = people.lena.id
const course = smallCourse({ lessons: [readLesson()], credential: { achievement: 'Licence to use', validMonths: 12 } })

test('[L50] a credential verifies without signing in, and says in words when it is revoked, expired or renewed', async () => {
  const { db, publicId } = await earned('2026-01-10T09:00:00Z')
  const words = async (at: string) => {
    const found = await verifyCredential(db, publicId, new Date(at))
    return found && credentialWords(found.standing, found.credential.validUntil).words
  }
  expect(await words('2026-06-01T00:00:00Z')).toBe('Valid until 10 January 2027')
  expect(await words('2027-01-10T23:59:00Z')).toBe('Valid until 10 January 2027')
  expect(await words('2027-01-11T00:01:00Z')).toBe('Expired on 10 January 2027')
  await db.write((tx) => addCredentialEvent(tx, { credentialId: publicId, kind: 'revoked', by: people.rhea.id, reasonCode: 'issued-in-error', note: '' }, new Date('2026-07-01T00:00:00Z')))
  expect(await words('2026-08-01T00:00:00Z')).toBe('Revoked')
  expect(await verifyCredential(db, 'never-given-out', new Date('2026-08-01T00:00:00Z'))).toBeNull()
})

test('a certificate is its holder’s: nobody else opens it by its number', async () => {
  const { db, publicId } = await earned('2026-01-10T09:00:00Z')
  const at = new Date('2026-02-01T00:00:00Z')
  expect((await ownCredential(db, { personId: lena, publicId }, at))?.credential.personName).toBe('Lena Okafor')
  expect(await ownCredential(db, { personId: people.amir.id, publicId }, at)).toBeNull()
})

test('[L33] renewed early, the new validity begins where the old one ends, and the old credential links to the new', async () => {
  const { db, publicId } = await earned('2026-01-10T09:00:00Z')
  await finish(db, '2026-12-01T09:00:00Z', { renews: true })
  const [newer] = await credentialsOf(db.read, lena)
  expect([newer?.validFrom, newer?.validUntil]).toEqual(['2027-01-10', '2028-01-10'])
  expect((await verifyCredential(db, publicId, new Date('2026-12-02T00:00:00Z')))?.newer).toBe(newer?.publicId)
})

test('[L34] renewed after it ran out, the new validity begins on the day of completion', async () => {
  const { db } = await earned('2026-01-10T09:00:00Z')
  await finish(db, '2027-03-01T09:00:00Z', { renews: true })
  expect((await credentialsOf(db.read, lena))[0]?.validFrom).toBe('2027-03-01')
})

test('what was revoked gives no validity to what is earned after it', async () => {
  const { db, publicId } = await earned('2026-01-10T09:00:00Z')
  await db.write((tx) => addCredentialEvent(tx, { credentialId: publicId, kind: 'revoked', by: people.rhea.id, reasonCode: 'issued-in-error', note: '' }, new Date('2026-03-01T00:00:00Z')))
  await finish(db, '2026-06-01T09:00:00Z', { renews: true })
  const [newer] = await credentialsOf(db.read, lena)
  expect([newer?.validFrom, newer?.validUntil]).toEqual(['2026-06-01', '2027-06-01'])
})

test('a finished course is not begun anew unless something is to be renewed', async () => {
  const { db } = await earned('2026-01-10T09:00:00Z')
  expect((await enrol(db, { personId: lena, course }, new Date('2026-02-01T09:00:00Z'))).kind).toBe('already-finished')
})

test('[L53] the end page names the credential while it holds, and the renewal when it runs out', async () => {
  const { db, publicId } = await earned('2026-01-10T09:00:00Z')
  const view = async (at: string) => (await endView(db, { personId: lena, course, catalogue: catalogueOf(course) }, new Date(at)))?.view
  expect(await view('2026-02-01T00:00:00Z')).toMatchObject({ state: 'earned', credential: { href: `/certificates/${publicId}`, validUntil: '2027-01-10' } })
  expect(await view('2026-12-20T00:00:00Z')).toMatchObject({ state: 'renew', expired: false })
  expect(await view('2027-02-20T00:00:00Z')).toMatchObject({ state: 'renew', expired: true })
})

test('lists say how each credential stands', async () => {
  const { db } = await earned('2026-01-10T09:00:00Z')
  expect(await credentialRows(db, await credentialsOf(db.read, lena), new Date('2027-02-01T00:00:00Z'))).toMatchObject([{ name: 'Licence to use', is: 'ended', words: 'Expired on 10 January 2027' }])
})

test('a lesson that was only fetched ahead is not begun', async () => {
  const db = await houseWith(course)
  const at = new Date('2026-01-10T09:00:00Z')
  await enrol(db, { personId: lena, course }, at)
  const status = async () => (await courseProgress(db, { personId: lena, course }, at))?.standing.lessons[0]?.status
  await openLesson(db, { personId: lena, course, lessonId: 'small/read', looksPastLocks: false, isAhead: true }, at)
  expect(await status()).toBe('not-started')
  await openLesson(db, { personId: lena, course, lessonId: 'small/read', looksPastLocks: false }, at)
  expect(await status()).toBe('in-progress')
})

async function earned(on: string): Promise<{ db: Db; publicId: string }> {
  const db = await houseWith(course)
  await finish(db, on)
  const [credential] = await credentialsOf(db.read, lena)
  return { db, publicId: credential?.publicId ?? '' }
}

async function finish(db: Db, on: string, { renews = false } = {}): Promise<void> {
  const at = new Date(on)
  await enrol(db, { personId: lena, course, renews }, at)
  await tickLesson({ db, audit }, { personId: lena, course, lessonId: 'small/read', done: true, clientKey: `key-${on}` }, at)
}

async function houseWith(published: CompiledCourse): Promise<Db> {
  const db = await testDatabase()
  const at = new Date('2026-01-01T00:00:00Z')
  await seedDemo(db, at)
  await publishContent({ db, audit }, [published], at)
  return db
}
