import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'
import { assignmentsInCohort } from '../queries/assignments.ts'
import { logsOf } from '../queries/logs.ts'
import { stageReviewsOf } from '../queries/stage-reviews.ts'
import { partsHash, revisionHash } from '../rotation-hash.ts'
import { seedDemo } from './demo.ts'
import { demoPeriods } from './rotation-calendar.ts'
import { demoCohortId } from './rotations.ts'

describe('the cohort of the demonstration', () => {
  test('has eight people on a team each in three periods, and nobody twice on the same', async () => {
    const db = await testDatabase()
    const at = new Date('2026-11-23T20:00:00Z')
    await seedDemo(db, at)
    const all = await assignmentsInCohort(db.read, demoCohortId)
    expect(all).toHaveLength(24)
    for (const member of new Set(all.map((one) => one.memberId))) expect(new Set(all.filter((one) => one.memberId === member).map((one) => one.team.id)).size).toBe(3)
  })

  test('is seeded on any day of the year, with a hash that fits each text', async () => {
    for (const day of ['2026-01-01', '2026-02-28', '2026-05-31', '2026-10-25', '2026-12-31', '2028-02-29']) {
      const db = await testDatabase()
      await seedDemo(db, new Date(`${day}T08:00:00Z`))
      const ids = (await assignmentsInCohort(db.read, demoCohortId)).map((one) => one.assignment.id)
      for (const { revisions, reviews } of await logsOf(db.read, ids)) for (const review of reviews) expect(revisions.map(revisionHash)).toContain(review.revisionHash)
      for (const { revisions, signatures } of await stageReviewsOf(db.read, ids)) for (const { revisionsHash } of signatures) expect(revisionsHash).toBe(partsHash(revisions))
    }
  })
})

test('the periods of the demonstration tile without a gap, and today is in the middle of the second', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2024-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (at) => {
      const { periods } = demoPeriods(at)
      const [first, second, third] = periods
      const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
      expect([second.startsOn, third.startsOn]).toEqual([dayAfter(first.endsOn), dayAfter(second.endsOn)])
      const share = (at.getTime() - Date.parse(second.startsOn)) / (Date.parse(third.startsOn) - Date.parse(second.startsOn))
      expect(share).toBeGreaterThan(0.45)
      expect(share).toBeLessThan(0.52)
    }),
  )
})
