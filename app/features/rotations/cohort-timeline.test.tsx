import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Db } from '#db/dialect'
import { newId } from '#db/ids.ts'
import { insertAssignments } from '#db/queries/assignments.ts'
import { insertMembers, membersOf, periodsOf, teamsOf } from '#db/queries/cohorts.ts'
import { insertPerson } from '#db/queries/people.ts'
import { insertStageReviews } from '#db/queries/stage-reviews.ts'
import { demoCohortId } from '#db/seed/rotations.ts'
import { cohortDatabase, cohortNow, subject } from '#test/support/cohort.ts'
import { CohortTimelinePage } from './cohort-timeline-page.tsx'
import { cohortTimeline } from './cohort-timeline.server.ts'
import { cohortById } from '#db/queries/cohorts.ts'

/** Measured on the engine that a house starts with; the other one runs here as WebAssembly, which says nothing about it. */
test('[R25] a timeline of 240 members is read and rendered within a second', { timeout: 60_000 }, async () => {
  const db = await cohortDatabase()
  await fillTo(db, 240)
  await page(db, 'person') // once, so that what is compiled is compiled
  const began = performance.now()
  const html = await page(db, 'person')
  expect(performance.now() - began).toBeLessThan(1000)
  expect(html.split('<tr').length - 1).toBe(241)
  expect(html.split('class="band"').length - 1).toBeGreaterThanOrEqual(720)
})

test('a timeline is a table whose bands say team, dates, state and reviews in words', async () => {
  const html = await page(await cohortDatabase(), 'person')
  expect(html).toContain('<th scope="row" class="gantt-name">Amir Haddad</th>')
  expect(html).toMatch(/Responsible AI<\/span><span class="visually-hidden">, .*14 September 2026 to 13 February 2027, now.*Mid review, 29 November 2026: open/)
  expect(html).not.toMatch(/style=/)
})

async function page(db: Db, by: 'person' | 'team') {
  const view = await cohortTimeline(db.read, subject('nadia'), { cohortId: demoCohortId, by }, cohortNow)
  if (!view) throw new Error('Nadia does not see the timeline')
  return renderToString(<CohortTimelinePage view={view} by={by} />)
}

/** Invented members with three assignments each and their reviews. */
async function fillTo(db: Db, count: number): Promise<void> {
  await db.write(async (tx) => {
    const known = await cohortById(tx, demoCohortId)
    const [periods, teams, members] = [await periodsOf(tx, demoCohortId), await teamsOf(tx, known?.programme.id ?? ''), await membersOf(tx, demoCohortId)]
    const span = { startsOn: periods[0]?.startsOn ?? '', endsOn: periods.at(-1)?.endsOn ?? '' }
    for (let n = members.length; n < count; n++) {
      const personId = (await insertPerson(tx, { handle: `member-${n}`, name: `Member ${n}`, email: `member-${n}@example.com`, teamId: null, zone: 'Europe/London', hiredOn: null }, cohortNow)) ?? ''
      const memberId = newId(cohortNow)
      await insertMembers(tx, [{ id: memberId, cohortId: demoCohortId, personId, ...span, lineManagerId: null }])
      const rows = periods.map((period, p) => ({ id: newId(cohortNow), memberId, teamId: teams[(n + p) % teams.length]?.id ?? '', mentorId: subject('maya').id, coMentorId: null, hostManagerId: subject('rhea').id, startsOn: period.startsOn, endsOn: period.endsOn, state: p === 0 ? ('completed' as const) : p === 1 ? ('active' as const) : ('confirmed' as const) }))
      await insertAssignments(tx, rows, { by: null }, cohortNow)
      await insertStageReviews(tx, rows.flatMap((row) => (['start', 'mid', 'end'] as const).map((kind) => ({ assignmentId: row.id, kind, dueOn: row.endsOn }))), cohortNow)
    }
  })
}
