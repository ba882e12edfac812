import type { Db, Tx } from '#db/dialect'
import { grantRole } from '../queries/grants.ts'
import { anyoneThere, insertPerson, setManager, teamNamed } from '../queries/people.ts'
import { seedEvents } from './events.ts'
import { seedOfficeHours } from './office-hours.ts'
import { demoId, demoPeople, type DemoPerson, everybody } from './people.ts'
import { seedRotations } from './rotations.ts'

/** Fills a new house with the people of Meridian Bank. A house in which anybody is stays as it is; returns whether it was new. */
export async function seedDemo(db: Db, at: Date): Promise<boolean> {
  return db.write(async (tx) => {
    if (await anyoneThere(tx)) return false
    const teamIds = await seedTeams(tx, at)
    for (const person of everybody) await seedPerson(tx, person, teamIds.get(person.team) ?? null, at)
    for (const person of everybody) await setManager(tx, person.id, everybody.find((other) => other.handle === person.manager)?.id ?? null)
    await seedOfficeHours(tx, at)
    await seedEvents(tx, at)
    await seedRotations(tx, at)
    return true
  })
}

async function seedTeams(tx: Tx, at: Date): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [n, name] of [...new Set(demoPeople.map((person) => person.team))].entries()) ids.set(name, await teamNamed(tx, name, at, demoId('2', n + 1)))
  return ids
}

async function seedPerson(tx: Tx, { team: _, manager: __, roles, ...person }: DemoPerson, teamId: string | null, at: Date): Promise<void> {
  await insertPerson(tx, { ...person, teamId }, at)
  for (const role of roles) await grantRole(tx, { personId: person.id, role, grantedBy: null, reason: 'Demonstration', until: null }, at)
}
