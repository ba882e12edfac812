import type { Subject } from '#app/auth/permissions.ts'
import { mondayOf } from '#app/features/rotations/days.ts'
import { type LogText, NO_TEXT } from '#app/features/rotations/log-text.ts'
import type { Db } from '#db/dialect'
import { seedDemo } from '#db/seed/demo.ts'
import { everybody, idOf } from '#db/seed/people.ts'
import { testDatabase } from './database.ts'

/** A Monday evening, in the middle of the cohort's second period. */
export const cohortNow = new Date('2026-11-23T20:00:00Z')
export const thisWeek = mondayOf('2026-11-23')

/** A house with the cohort of the demonstration in it. */
export async function cohortDatabase(): Promise<Db> {
  const db = await testDatabase()
  await seedDemo(db, cohortNow)
  return db
}

export function subject(handle: string): Subject {
  return { id: idOf(handle), roles: ['learner', ...(everybody.find((person) => person.handle === handle)?.roles ?? [])] }
}

export const minutesOn = (minutes: number) => new Date(cohortNow.getTime() + minutes * 60_000)
export const daysOn = (days: number) => minutesOn(days * 24 * 60)
export const text = (did: string, more: Partial<LogText> = {}): LogText => ({ ...NO_TEXT, did, ...more })
