import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import type { Db } from '#db/dialect'
import { saveChecklistMark } from '#db/queries/reading.ts'
import { findPart } from './find-part.ts'

type Mark = { itemId: string; marked: boolean }
type Marks = { personId: string; course: CompiledCourse; checklistId: string; marks: readonly Mark[] }

/** Saves all of them or none. Items that are not named keep what they had, so a form from before an edit takes nothing off. */
export async function markChecklist(db: Db, { personId, course, checklistId, marks }: Marks, at: Date): Promise<{ kind: 'saved' | 'unknown-item' }> {
  const checklist = findPart(course, 'Checklist', (props) => props.id === checklistId)
  const known = new Set(checklist?.props.items.map((item) => item.id))
  if (!checklist || marks.some(({ itemId }) => !known.has(itemId))) return { kind: 'unknown-item' }
  await db.write(async (tx) => {
    for (const mark of marks) await saveChecklistMark(tx, { personId, componentId: checklistId, ...mark }, at)
  })
  return { kind: 'saved' }
}
