import { day, id, index, instant, integer, primaryKey, ref, table, text, unique } from '#db/dialect'
import { people } from './people.ts'

/** As issued, for ever. The person cannot be deleted while one stands (the reference restricts): revoke first. */
export const credentials = table(
  'credentials',
  {
    /** 128 random bits; the address of the verify page. */
    publicId: id(),
    personId: ref(() => people.id).notNull(),
    achievementId: text().notNull(),
    edition: integer().notNull(),
    basis: text().$type<'completion' | 'grant' | 'import'>().notNull(),
    basisId: text().notNull(),
    personName: text().notNull(),
    achievementName: text().notNull(),
    issuedAt: instant().notNull(),
    validFrom: day().notNull(),
    /** The last day on which it holds. */
    validUntil: day(),
    keyId: text(),
    signedFile: text(),
    statusIndex: integer(),
  },
  (t) => [unique('credentials_basis').on(t.basis, t.basisId), index('credentials_person').on(t.personId)],
)

export const credentialEvents = table(
  'credential_events',
  {
    credentialId: ref(() => credentials.publicId).notNull(),
    seq: integer().notNull(),
    kind: text().$type<'issued' | 'suspended' | 'reinstated' | 'revoked' | 'reissued'>().notNull(),
    /** A person's id, or `machine`. */
    by: text().notNull(),
    at: instant().notNull(),
    reasonCode: text().notNull(),
    note: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.credentialId, t.seq] })],
)

/** A fact that a person took back. The fact itself stays. */
export const revocations = table(
  'revocations',
  {
    kind: text().$type<'completion' | 'period' | 'quiz-attempt'>().notNull(),
    subjectId: text().notNull(),
    by: ref(() => people.id).notNull(),
    at: instant().notNull(),
    reasonCode: text().notNull(),
    note: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.subjectId] })],
)
