import { and, asc, eq, gt, gte, isNull, or, sql } from 'drizzle-orm'
import { prepared, type Reader } from '#db/dialect'
import { deactivations } from '../schema/auth.ts'
import { people, roleGrants, teams } from '../schema/people.ts'
import { lastDayOnEarth } from './signed-in.ts'

const query = prepared((db) =>
  db
    .select({ team: teams.name, role: roleGrants.role })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(deactivations, and(eq(deactivations.personId, people.id), isNull(deactivations.endedAt)))
    .leftJoin(roleGrants, and(eq(roleGrants.personId, people.id), isNull(roleGrants.endedAt), or(isNull(roleGrants.until), gt(roleGrants.until, sql.param(sql.placeholder('at'), roleGrants.until)))))
    .where(and(eq(people.id, sql.placeholder('personId')), isNull(deactivations.id), or(isNull(people.leftOn), gte(people.leftOn, sql.placeholder('today')))))
    .orderBy(asc(roleGrants.role)),
)

/** Roles and team of somebody who is active; undefined when they are deactivated, have left, or were never here. */
export async function activeAsker(db: Reader, personId: string, at: Date): Promise<{ roles: string[]; team: string | null } | undefined> {
  const rows = await query(db, { personId, at, today: lastDayOnEarth(at) })
  const [first] = rows
  return first && { team: first.team, roles: rows.flatMap(({ role }) => role ?? []) }
}
