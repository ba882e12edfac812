import type { Db } from '#db/dialect'
import { peopleWithRole } from '#db/queries/grants.ts'
import { personById } from '#db/queries/people.ts'
import type { Role } from '#db/schema/people.ts'

export type Helper = { name: string; email: string }

const FEW = 3

/** A few people to ask, by name and address. */
export async function whoCanHelp(db: Db, role: Role, at: Date): Promise<Helper[]> {
  const some = (await peopleWithRole(db.read, role, at)).slice(0, FEW)
  const people = await Promise.all(some.map(({ id }) => personById(db.read, id)))
  return people.flatMap((person) => (person ? [{ name: person.name, email: person.email }] : []))
}
