import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import type { Db } from '#db/dialect'
import { insertAcknowledgement } from '#db/queries/reading.ts'
import { findPart } from './find-part.ts'

type Acceptance = { personId: string; course: CompiledCourse; policy: string; edition: number }

/** Accepts the text that is shown now. A form opened before a new edition was published does not accept what it did not show. */
export async function acceptPolicy(db: Db, { personId, course, policy, edition }: Acceptance, at: Date): Promise<{ kind: 'accepted' | 'unknown-policy' | 'new-edition' }> {
  const shown = findPart(course, 'Acknowledge', (props) => props.policy === policy)
  if (!shown) return { kind: 'unknown-policy' }
  if (shown.props.edition !== edition) return { kind: 'new-edition' }
  await db.write((tx) => insertAcknowledgement(tx, { personId, policy, edition, lessonHash: shown.lesson.hash }, at))
  return { kind: 'accepted' }
}
