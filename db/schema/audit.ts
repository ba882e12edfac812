import { bigint, id, index, instant, json, table, text } from '#db/dialect'

/** What a reviewer would ask about, chained: each entry's MAC covers the one before. */
export const auditEntries = table(
  'audit_entries',
  {
    sequence: bigint().primaryKey(),
    previousMac: text().notNull(),
    mac: text().notNull(),
    kind: text().notNull(),
    /** What it is about: `run:…`, `person:…`. */
    subject: text().notNull(),
    body: json<Readonly<Record<string, unknown>>>().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('audit_entries_subject').on(t.subject), index('audit_entries_kind_at').on(t.kind, t.at)],
)

/** The chain's one head. Taking the next number locks this row, so two processes cannot both continue from the same entry. */
export const auditHead = table('audit_head', { id: id(), sequence: bigint().notNull(), mac: text().notNull() })

/** Signed points of the chain; also written outside the database, where cutting the tail off cannot reach. */
export const auditCheckpoints = table('audit_checkpoints', {
  sequence: bigint().primaryKey(),
  mac: text().notNull(),
  keyId: text().notNull(),
  signature: text().notNull(),
  at: instant().notNull(),
})
