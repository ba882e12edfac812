import { Lucia, TimeSpan, type Adapter, type DatabaseUser } from 'lucia'

import { log } from '#app/platform/log.server.ts'
import type { Db } from '#db/dialect'
import { newPublicId } from '#db/ids.ts'
import { deleteExpiredSessions, deleteSession, deleteSessionsOf, insertSession, touchSession } from '#db/queries/sessions.ts'
import { signedIn, type SignedInRow } from '#db/queries/signed-in.ts'
import type { SignInWay } from '#db/schema/auth.ts'
import type { Person } from './person.ts'
import { SESSION_AGE_MS, SESSION_IDLE_MS, SESSION_TOUCH_MS } from './session-limits.ts'
import { tokenHash } from './token.server.ts'

/** Where sessions live and how their cookie is sent. Behind https the cookie's name binds it to this host and path (`__Host-`). */
export type Door = { db: Db; https: boolean }

/**
 * Signs the person in with a session of their own and returns the Set-Cookie header. The session that the browser came with ends:
 * whoever knew its token knows nothing about the new one.
 */
export async function beginSession(door: Door, { personId, way, device, cookieHeader }: { personId: string; way: SignInWay; device: string; cookieHeader: string | null }, at: Date): Promise<string> {
  await door.db.write((tx) => deleteExpiredSessions(tx, at))
  const auth = lucia(door, at)
  const before = tokenIn(cookieHeader, auth)
  if (before) await auth.invalidateSession(before)
  const session = await auth.createSession(personId, { way, device })
  return auth.createSessionCookie(session.id).serialize()
}

/** Who is behind the cookie, or null. One query; a write at most once a minute. */
export async function personBehind(door: Door, cookieHeader: string | null, at: Date): Promise<Person | null> {
  const auth = lucia(door, at)
  const token = tokenIn(cookieHeader, auth)
  if (!token) return null
  const { user } = await auth.validateSession(token)
  if (!user) return null
  if (at.getTime() - user.lastUsedAt.getTime() >= SESSION_TOUCH_MS) await touch(door.db, token, at)
  return user.person
}

/** Ends the session behind the cookie, if any, and returns the header that removes the cookie. */
export async function endSession(door: Door, cookieHeader: string | null, at: Date): Promise<string> {
  const auth = lucia(door, at)
  const token = tokenIn(cookieHeader, auth)
  if (token) await auth.invalidateSession(token)
  return auth.createBlankSessionCookie().serialize()
}

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof lucia>
    DatabaseSessionAttributes: { way: SignInWay; device: string }
    DatabaseUserAttributes: { person: Person; lastUsedAt: Date }
  }
}

/** Made anew for each request, which costs next to nothing, so that the adapter judges with the request's `at`. */
function lucia({ db, https }: Door, at: Date) {
  return new Lucia(sessionRows(db, at), {
    sessionExpiresIn: new TimeSpan(SESSION_AGE_MS, 'ms'),
    sessionCookie: { name: https ? '__Host-fieldhouse' : 'fieldhouse', attributes: { secure: https, sameSite: 'lax', path: '/' } },
    getUserAttributes: ({ person, lastUsedAt }) => ({ person, lastUsedAt }),
  })
}

/**
 * Our own adapter, for three reasons: the database holds only the token's hash, session and person come from one prepared query, and both
 * limits are judged there with `at`. lucia reads the machine's clock, so it is always told that there is time left.
 */
function sessionRows(db: Db, at: Date): Adapter {
  return {
    async getSessionAndUser(token) {
      const rows = await signedIn(db.read, tokenHash(token), at)
      const [first] = rows
      if (!first) return [null, null]
      const attributes = { way: first.way, device: '' }
      return [{ id: token, userId: first.id, expiresAt: timeLeft, attributes }, userOf(first, rows)]
    },
    async setSession({ id: token, userId, attributes }) {
      await db.write((tx) =>
        insertSession(tx, {
          id: tokenHash(token),
          publicId: newPublicId(),
          personId: userId,
          ...attributes,
          createdAt: at,
          lastUsedAt: at,
          idleExpiresAt: new Date(at.getTime() + SESSION_IDLE_MS),
          expiresAt: new Date(at.getTime() + SESSION_AGE_MS),
        }),
      )
    },
    deleteSession: (token) => db.write((tx) => deleteSession(tx, tokenHash(token))),
    deleteUserSessions: (personId) => db.write(async (tx) => void (await deleteSessionsOf(tx, personId, null))),
    deleteExpiredSessions: () => db.write(async (tx) => void (await deleteExpiredSessions(tx, at))),
    getUserSessions: () => Promise.reject(new Error('Sessions are listed by app/auth/sessions.server.ts: lucia would need their tokens')),
    updateSessionExpiration: () => Promise.resolve(), // touch() does this, once a minute instead of once in half a lifetime
  }
}

const timeLeft = new Date(8.64e15)

function userOf(first: SignedInRow, rows: readonly SignedInRow[]): DatabaseUser {
  const { id, handle, name, email, team, zone, publicId, way, expiresAt, lastUsedAt } = first
  const granted = rows.flatMap(({ role }) => (role ? [role] : []))
  const person: Person = { id, handle, name, email, team, zone, roles: ['learner', ...granted], session: { publicId, way, expiresAt } }
  return { id, attributes: { person, lastUsedAt } }
}

/** Only our own cookie is decoded: lucia's reader throws when any other cookie of the host is not valid percent-encoding. */
function tokenIn(cookieHeader: string | null, { sessionCookieName }: Lucia): string | null {
  const cookie = cookieHeader?.split(/;\s*/).find((pair) => pair.startsWith(`${sessionCookieName}=`))
  const token = cookie?.slice(sessionCookieName.length + 1)
  return token && /^[a-z0-9]{20,100}$/.test(token) ? token : null
}

/** A page that could be read is not lost because a full disk cannot note that it was read. */
async function touch(db: Db, token: string, at: Date): Promise<void> {
  try {
    await db.write((tx) => touchSession(tx, tokenHash(token), new Date(at.getTime() + SESSION_IDLE_MS), at))
  } catch (error) {
    log().warn({ err: error }, 'the last use of a session could not be noted')
  }
}
