import { paths } from '#app/platform/paths.ts'
import type { Db } from '#db/dialect'
import { isActive } from '#db/queries/deactivations.ts'
import { personByHandle } from '#db/queries/people.ts'
import { demoPeople } from '#db/seed/people.ts'
import { roleWords } from './roles.ts'

export type DemoSignInLink = { handle: string; name: string; is: string; path: string }

/** Who can be signed in as by a link. Only for houses in demo mode: a caller elsewhere has nothing to do with it. */
export function demoSignInLinks(): DemoSignInLink[] {
  return demoPeople.map(({ handle, name, roles }) => ({ handle, name, is: withArticle(roleWords[roles[0] ?? 'learner'].name), path: paths.demoSignIn(handle) }))
}

/** The person of that handle, as long as they may sign in. */
export async function demoPerson(db: Db, handle: string, at: Date): Promise<{ id: string; name: string } | null> {
  const person = await personByHandle(db.read, handle)
  return person && (await isActive(db.read, person.id, at)) ? { id: person.id, name: person.name } : null
}

function withArticle(name: string): string {
  const words = name.startsWith('AI') ? name : name.toLowerCase()
  return `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`
}
