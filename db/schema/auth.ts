import { isNull } from 'drizzle-orm'
import { bigint, id, index, instant, integer, primaryKey, real, ref, table, text, unique } from '#db/dialect'
import { people } from './people.ts'

export type SignInWay = 'demo-link' | 'password' | 'one-time-link'

/** A browser that is signed in. Ends by idling, by age, or by deleting the row. */
export const sessions = table(
  'sessions',
  {
    /** The hash of the token; the token itself is only in the cookie. */
    id: id(),
    /** What the account page calls this session by: knowing it lets nobody in. */
    publicId: text().notNull(),
    personId: ref(() => people.id).notNull(),
    way: text().$type<SignInWay>().notNull(),
    /** The browser as it named itself, so that a person recognises it in the list. */
    device: text().notNull(),
    createdAt: instant().notNull(),
    lastUsedAt: instant().notNull(),
    idleExpiresAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [unique('sessions_public_id').on(t.publicId), index('sessions_person').on(t.personId), index('sessions_expires').on(t.expiresAt)],
)

export const passwords = table('passwords', {
  personId: ref(() => people.id).primaryKey(),
  hash: text().notNull(),
  changedAt: instant().notNull(),
})

/** Whoever has an open row here is out everywhere at the next request (quality.md, S2). */
export const deactivations = table(
  'deactivations',
  {
    id: id(),
    personId: ref(() => people.id).notNull(),
    at: instant().notNull(),
    by: ref(() => people.id),
    reason: text().notNull(),
    endedAt: instant(),
    endedBy: ref(() => people.id),
  },
  (t) => [unique('deactivations_open').on(t.personId).where(isNull(t.endedAt))],
)

/** Failed sign-ins under one key (a person, an address); kept in the database so that the limit holds over several processes. */
export const signInThrottles = table('sign_in_throttles', {
  key: text().primaryKey(),
  failures: integer().notNull(),
  firstFailedAt: instant().notNull(),
  lastFailedAt: instant().notNull(),
})

export type LinkPurpose = 'first-administrator' | 'sign-in' | 'new-password'

export const oneTimeLinks = table('one_time_links', {
  tokenHash: text().primaryKey(),
  purpose: text().$type<LinkPurpose>().notNull(),
  /** Empty for the first administrator, who does not exist yet. */
  personId: ref(() => people.id),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
})

/** A form that was sent: the second sending gets the first one's answer. */
export const idempotencyKeys = table(
  'idempotency_keys',
  {
    personId: ref(() => people.id).notNull(),
    key: text().notNull(),
    route: text().notNull(),
    bodyHash: text().notNull(),
    createdAt: instant().notNull(),
    status: integer(),
    location: text(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.key] }), index('idempotency_keys_created').on(t.createdAt)],
)

/** Token buckets. What is left is worked out at the moment of asking. */
export const rateBuckets = table('rate_buckets', {
  key: text().primaryKey(),
  tokens: real().notNull(),
  /** Milliseconds since 1970, a number because the refill is worked out in SQL. */
  refilledAtMs: bigint().notNull(),
})
