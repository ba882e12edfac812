import { id, instant, integer, json, ref, table, text, unique } from '#db/dialect'
import { people } from './people.ts'

/** What a calendar holds of one meeting. Instants, because they mean the same in every calendar; the zone says how to show them. */
export type KeptEntry = { startsAt: string; endsAt: string; zone: string; title: string; place: string; description?: string; organizer: { name: string; email: string } }

/** One per person and subject. The UID never changes; SEQUENCE rises with each change that a calendar shows (RFC 5546). */
export const invitations = table(
  'invitations',
  {
    id: id(),
    uid: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    personId: ref(() => people.id).notNull(),
    sequence: integer().notNull(),
    method: text().$type<'REQUEST' | 'CANCEL'>().notNull(),
    contentHash: text().notNull(),
    /** As last sent, so that a cancellation names the same organizer and times. */
    entry: json<KeptEntry>().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [unique('invitations_uid').on(t.uid), unique('invitations_subject').on(t.subjectKind, t.subjectId, t.personId)],
)
