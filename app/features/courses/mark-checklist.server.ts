import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import type { Db } from '#db/dialect'
import { saveChecklistMark } from '#db/queries/reading.ts'
import { findPart } from './find-part.ts'

type Mark = { personId: string; course: CompiledCourse; checklistId: string; itemId: string; marked: boolean }

export async function markChecklist(db: Db, { personId, course, checklistId, itemId, marked }: Mark, at: Date): Promise<{ kind: 'saved' | 'unknown-item' }> {
  const checklist = findPart(course, 'Checklist', (props) => props.id === checklistId && props.items.some((item) => item.id === itemId))
  if (!checklist) return { kind: 'unknown-item' }
  await db.write((tx) => saveChecklistMark(tx, { personId, componentId: checklistId, itemId, marked }, at))
  return { kind: 'saved' }
}
