import { asc, eq, getTableColumns, like, or, sql } from 'drizzle-orm'
import { prepared, type Reader, type Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { people, teams } from '../schema/people.ts'

export type Person = typeof people.$inferSelect & { team: string | null }

const withTeam = { ...getTableColumns(people), team: teams.name }

const byId = prepared((db) => db.select(withTeam).from(people).leftJoin(teams, eq(teams.id, people.teamId)).where(eq(people.id, sql.placeholder('id'))))

export async function personById(db: Reader, id: string): Promise<Person | undefined> {
  return (await byId(db, { id }))[0]
}

export async function personByHandle(db: Reader, handle: string): Promise<Person | undefined> {
  return (await db.select(withTeam).from(people).leftJoin(teams, eq(teams.id, people.teamId)).where(eq(people.handle, handle)))[0]
}

/** The address in any case. */
export async function personByEmail(db: Reader, email: string): Promise<Person | undefined> {
  return (await db.select(withTeam).from(people).leftJoin(teams, eq(teams.id, people.teamId)).where(eq(people.email, email.toLowerCase())))[0]
}

export async function everyone(db: Reader): Promise<Person[]> {
  return db.select(withTeam).from(people).leftJoin(teams, eq(teams.id, people.teamId)).orderBy(asc(people.name), asc(people.id))
}

export async function directReports(db: Reader, managerId: string): Promise<Person[]> {
  return db.select(withTeam).from(people).leftJoin(teams, eq(teams.id, people.teamId)).where(eq(people.managerId, managerId)).orderBy(asc(people.name), asc(people.id))
}

/** Names of people here that are, begin or end with one of these: "Rhea Castellan", "Rhea", "Castellan". */
export async function namesLike(db: Reader, words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return []
  const rows = await db.select({ name: people.name }).from(people).where(or(...words.flatMap((word) => [eq(people.name, word), like(people.name, `${word} %`), like(people.name, `% ${word}`)]))).orderBy(asc(people.name), asc(people.id))
  return rows.map((row) => row.name)
}

/** Whether anybody has ever been here: a house without people is new. */
export async function anyoneThere(db: Reader): Promise<boolean> {
  return (await db.select({ id: people.id }).from(people).limit(1)).length > 0
}

type NewPerson = Omit<typeof people.$inferInsert, 'id' | 'createdAt'> & { id?: string }

/** Undefined when the handle or the address is taken. */
export async function insertPerson(tx: Tx, person: NewPerson, at: Date): Promise<string | undefined> {
  const row = { ...person, id: person.id ?? newId(at), email: person.email.toLowerCase(), createdAt: at }
  return (await tx.insert(people).values(row).onConflictDoNothing().returning({ id: people.id }))[0]?.id
}

export async function setManager(tx: Tx, personId: string, managerId: string | null): Promise<void> {
  await tx.update(people).set({ managerId }).where(eq(people.id, personId))
}

/** The team of that name, made if it is new. */
export async function teamNamed(tx: Tx, name: string, at: Date, id: string = newId(at)): Promise<string> {
  await tx.insert(teams).values({ id, name }).onConflictDoNothing()
  const [team] = await tx.select({ id: teams.id }).from(teams).where(eq(teams.name, name))
  if (!team) throw new Error(`The team ${name} was neither found nor made`)
  return team.id
}
