import type { Audit } from '#app/platform/audit.server.ts'
import { paths } from '#app/platform/paths.ts'
import type { Db, Reader } from '#db/dialect'
import { grantRole, peopleWithRole } from '#db/queries/grants.ts'
import { deleteUnusedLinks, insertOneTimeLink, usableLink, useLink } from '#db/queries/one-time-links.ts'
import { setPassword } from '#db/queries/passwords.ts'
import { insertPerson, personByEmail, personByHandle } from '#db/queries/people.ts'
import { hashPassword } from './password.server.ts'
import { newToken, tokenHash } from './token.server.ts'

export const FIRST_ADMINISTRATOR_LINK_MS = 3_600_000

/**
 * The path of a one-time link, for the log of a production house that nobody administers; null when somebody does.
 * An earlier link that was not used ends, so that only the newest line of the log opens the house.
 */
export async function firstAdministratorLink(db: Db, at: Date): Promise<string | null> {
  if (await hasAdministrator(db.read, at)) return null
  const token = newToken()
  await db.write(async (tx) => {
    await deleteUnusedLinks(tx, 'first-administrator')
    await insertOneTimeLink(tx, { tokenHash: tokenHash(token), purpose: 'first-administrator', personId: null, expiresAt: new Date(at.getTime() + FIRST_ADMINISTRATOR_LINK_MS) }, at)
  })
  return paths.firstAdministrator(token)
}

/** Whether the link still opens, for the page that asks before it is used. */
export async function opensHouse(db: Db, token: string, at: Date): Promise<boolean> {
  return (await usableLink(db.read, tokenHash(token), 'first-administrator', at)) !== undefined && !(await hasAdministrator(db.read, at))
}

export type FirstAdministratorOutcome = { kind: 'made'; personId: string } | { kind: 'link-ended' } | { kind: 'address-taken' }

/** Uses the link: one person, one password, one grant and its audit entry, all or nothing, to the one caller who comes first. */
export async function makeFirstAdministrator({ db, audit }: { db: Db; audit: Audit }, { token, name, email, password }: { token: string; name: string; email: string; password: string }, at: Date): Promise<FirstAdministratorOutcome> {
  if (!(await opensHouse(db, token, at))) return { kind: 'link-ended' } // before the work of hashing, which nobody without the link may cause
  const hash = await hashPassword(password)
  return db.write(async (tx): Promise<FirstAdministratorOutcome> => {
    if (await hasAdministrator(tx, at)) return { kind: 'link-ended' }
    if (await personByEmail(tx, email)) return { kind: 'address-taken' } // the link is still unused, so another address can be tried
    if (!(await useLink(tx, tokenHash(token), 'first-administrator', at))) return { kind: 'link-ended' }
    const personId = await insertPerson(tx, { name, email, handle: await freeHandle(tx, email) }, at)
    if (!personId) throw new Error('The address or handle of the first administrator was taken while the link was being used')
    await setPassword(tx, personId, hash, at)
    await grantRole(tx, { personId, role: 'administrator', grantedBy: null, reason, until: null }, at)
    await audit.append(tx, { kind: 'role.granted', subject: `person:${personId}`, body: { role: 'administrator', grantedBy: null, reason } }, at)
    return { kind: 'made', personId }
  })
}

const reason = 'First administrator, by the one-time link in the log'

async function hasAdministrator(db: Reader, at: Date): Promise<boolean> {
  return (await peopleWithRole(db, 'administrator', at)).length > 0
}

async function freeHandle(db: Reader, email: string): Promise<string> {
  const wanted = email.toLowerCase().replace(/@.*$/, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'administrator'
  return (await personByHandle(db, wanted)) ? `${wanted}-${newToken().slice(0, 6).toLowerCase()}` : wanted
}
