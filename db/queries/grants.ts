import { and, asc, eq, gt, gte, isNotNull, isNull, lte, or, type Param, sql } from 'drizzle-orm'
import { prepared, type Reader, type Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { deactivations } from '../schema/auth.ts'
import { people, type Role, roleGrants } from '../schema/people.ts'
import { lastDayOnEarth } from './signed-in.ts'

type Grant = typeof roleGrants.$inferSelect

const standing = (at: Date | Param) => and(isNull(roleGrants.endedAt), or(isNull(roleGrants.until), gt(roleGrants.until, at)))

const roles = prepared((db) =>
  db
    .select({ role: roleGrants.role })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, sql.placeholder('personId')), standing(sql.param(sql.placeholder('at'), roleGrants.until))))
    .orderBy(asc(roleGrants.role)),
)

/** The roles that hold at that moment. */
export async function rolesOf(db: Reader, personId: string, at: Date): Promise<Role[]> {
  return (await roles(db, { personId, at })).map((grant) => grant.role)
}

/** Every grant, ended ones too, oldest first. */
export async function grantsOf(db: Reader, personId: string): Promise<Grant[]> {
  return db.select().from(roleGrants).where(eq(roleGrants.personId, personId)).orderBy(asc(roleGrants.grantedAt), asc(roleGrants.id))
}

/** Who holds the role and is active: nobody is sent to somebody who has left. */
export async function peopleWithRole(db: Reader, role: Role, at: Date): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: people.id, name: people.name })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .leftJoin(deactivations, and(eq(deactivations.personId, people.id), isNull(deactivations.endedAt)))
    .where(and(eq(roleGrants.role, role), standing(at), isNull(deactivations.id), or(isNull(people.leftOn), gte(people.leftOn, lastDayOnEarth(at)))))
    .orderBy(asc(people.name), asc(people.id))
}

/** False when the person holds the role already. A grant that has run out is ended first, by its own date. */
export async function grantRole(tx: Tx, grant: { personId: string; role: Role; grantedBy: string | null; reason: string; until: Date | null }, at: Date): Promise<boolean> {
  const sameRole = and(eq(roleGrants.personId, grant.personId), eq(roleGrants.role, grant.role))
  await tx.update(roleGrants).set({ endedAt: sql`${roleGrants.until}` }).where(and(sameRole, isNull(roleGrants.endedAt), isNotNull(roleGrants.until), lte(roleGrants.until, at)))
  const inserted = await tx.insert(roleGrants).values({ ...grant, id: newId(at), grantedAt: at }).onConflictDoNothing().returning({ id: roleGrants.id })
  return inserted.length > 0
}

/** False when there was nothing to end. */
export async function endGrant(tx: Tx, { personId, role, endedBy }: { personId: string; role: Role; endedBy: string }, at: Date): Promise<boolean> {
  const ended = await tx
    .update(roleGrants)
    .set({ endedAt: at, endedBy })
    .where(and(eq(roleGrants.personId, personId), eq(roleGrants.role, role), isNull(roleGrants.endedAt)))
    .returning({ id: roleGrants.id })
  return ended.length > 0
}
