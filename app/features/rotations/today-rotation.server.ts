import { may, type Subject } from '#app/auth/permissions.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import { counted } from '#app/components/plain-words.ts'
import type { TodayItem } from '#app/platform/today-item.ts'
import type { Reader } from '#db/dialect'
import { openCohorts } from '#db/queries/cohorts.ts'
import { cohortDesk } from './cohort-desk.server.ts'
import { weekInWords } from './day-words.ts'
import { addDays } from './days.ts'
import { mentoring } from './mentoring.server.ts'
import { ownRotation } from './my-rotation.server.ts'

/** What rotations ask of somebody today: the week's log, what came back, reviews to write or sign, logs that wait, and gaps in a plan. */
export async function rotationToday(db: Reader, person: Subject, at: Date): Promise<TodayItem[]> {
  const [own, waiting, planned] = await Promise.all([memberItems(db, person, at), mentorItems(db, person, at), plannerItems(db, person, at)])
  return [...own, ...waiting, ...planned]
}

async function memberItems(db: Reader, person: Subject, at: Date): Promise<TodayItem[]> {
  const now = (await ownRotation(db, person, at))?.now
  if (!now) return []
  const { thisWeek } = now
  const open = thisWeek && ['this-week', 'draft', 'returned'].includes(thisWeek.shown)
  const late = now.earlier.filter((week) => week.shown === 'returned' || week.shown === 'missing')
  return [
    ...(open ? [{ id: `log-${thisWeek.week}`, kind: 'log' as const, title: 'This week’s log', detail: `${now.team}: ${thisWeek.words.toLowerCase()}`, href: thisWeek.href, action: 'Write this week’s log', dueOn: addDays(thisWeek.week, 6) }] : []),
    ...late.map((week) => ({ id: `log-${week.week}`, kind: 'log' as const, title: `Log of ${weekInWords(week.week)}`, detail: week.words, href: week.href, action: week.shown === 'returned' ? 'Change the log' : 'Write the log', dueOn: addDays(week.week, 6), late: true })),
    ...now.reviews.flatMap((review) => (review.wants ? [{ id: `review-${review.id}`, kind: 'review' as const, title: review.title, detail: now.team, href: review.href, action: review.wants === 'sign' ? 'Sign the review' : 'Write your part', dueOn: review.dueOn, late: review.overdue }] : [])),
  ]
}

async function mentorItems(db: Reader, person: Subject, at: Date): Promise<TodayItem[]> {
  const waits = await mentoring(db, person, at)
  const [first] = waits.logs
  return [
    ...(first ? [{ id: 'logs-to-read', kind: 'log' as const, title: `${counted(waits.logs.length, 'log')} to read`, detail: `The oldest: ${first.person}, ${weekInWords(first.week)}`, href: first.href, action: 'Review next' }] : []),
    ...waits.reviews.map((review) => ({ id: `review-${review.id}`, kind: 'review' as const, title: `${review.title}: ${review.person}`, detail: review.team, href: review.href, action: review.wants === 'sign' ? 'Sign the review' : 'Write your part', dueOn: review.dueOn, late: review.overdue })),
  ]
}

async function plannerItems(db: Reader, person: Subject, at: Date): Promise<TodayItem[]> {
  if (!may(person, 'read', { kind: 'coverage' })) return []
  const cohorts = (await openCohorts(db)).filter(({ cohort }) => cohort.state === 'running')
  const desks = await Promise.all(cohorts.map(({ cohort }) => cohortDesk(db, person, { cohortId: cohort.id, on: null }, at)))
  return desks.flatMap((desk) => {
    if (!desk || desk.gaps.length + desk.reviews.length + desk.missing.length === 0) return []
    const parts = [desk.gaps.length > 0 && counted(desk.gaps.length, 'gap'), desk.reviews.length > 0 && counted(desk.reviews.length, 'late review'), desk.missing.length > 0 && `${counted(desk.missing.length, 'person', 'people')} with missing weeks`].filter(Boolean)
    return [{ id: `desk-${desk.cohort.id}`, kind: 'review' as const, title: desk.cohort.name, detail: parts.join(', '), href: rotationPaths.rotationDesk(desk.cohort.id), action: 'Open the desk' }]
  })
}
