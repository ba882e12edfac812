import { and, asc, eq, gt, gte, isNull, or, sql } from 'drizzle-orm'
import { prepared, type Reader } from '#db/dialect'
import { deactivations, sessions } from '../schema/auth.ts'
import { people, roleGrants, teams } from '../schema/people.ts'

/**
 * Everything a page asks about whoever is behind a session, in one query, because every page asks. One row per role, or one without.
 * No row when the session has idled out or grown too old, or when the person has left or was deactivated.
 */
export async function signedIn(db: Reader, sessionId: string, at: Date): Promise<SignedInRow[]> {
  return query(db, { sessionId, at, today: lastDayOnEarth(at) })
}

export type SignedInRow = Awaited<ReturnType<typeof query>>[number]

const at = (column: typeof sessions.expiresAt | typeof roleGrants.until) => sql.param(sql.placeholder('at'), column)

const query = prepared((db) =>
  db
    .select({
      publicId: sessions.publicId,
      way: sessions.way,
      lastUsedAt: sessions.lastUsedAt,
      expiresAt: sessions.expiresAt,
      id: people.id,
      handle: people.handle,
      name: people.name,
      email: people.email,
      zone: people.zone,
      team: teams.name,
      role: roleGrants.role,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(deactivations, and(eq(deactivations.personId, people.id), isNull(deactivations.endedAt)))
    .leftJoin(roleGrants, and(eq(roleGrants.personId, people.id), isNull(roleGrants.endedAt), or(isNull(roleGrants.until), gt(roleGrants.until, at(roleGrants.until)))))
    .where(
      and(
        eq(sessions.id, sql.placeholder('sessionId')),
        gt(sessions.idleExpiresAt, at(sessions.expiresAt)),
        gt(sessions.expiresAt, at(sessions.expiresAt)),
        isNull(deactivations.id),
        or(isNull(people.leftOn), gte(people.leftOn, sql.placeholder('today'))),
      ),
    )
    .orderBy(asc(roleGrants.role), asc(roleGrants.id)),
)

/** The day in the zone where it ends last: a last day at work is not cut short wherever the person is. */
export function lastDayOnEarth(at: Date): string {
  return new Date(at.getTime() - 12 * 3_600_000).toISOString().slice(0, 10)
}
