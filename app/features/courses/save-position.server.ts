import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import type { Db } from '#db/dialect'
import { recordView, savePosition } from '#db/queries/reading.ts'

type Reading = { personId: string; course: CompiledCourse; lessonId: string; blockId: string; seconds: number }

/** A page left open over lunch is not an hour of reading. */
const LONGEST_STRETCH_S = 600

/** Sent when reading pauses and on leaving. */
export async function savePositionIn(db: Db, { personId, course, lessonId, blockId, seconds }: Reading, at: Date): Promise<{ kind: 'saved' | 'unknown-lesson' }> {
  const lesson = course.lessons.find((one) => one.id === lessonId)
  if (!lesson) return { kind: 'unknown-lesson' }
  const known = lesson.blocks.some((block) => block.id === blockId)
  await db.write(async (tx) => {
    await savePosition(tx, { personId, courseId: course.id, lessonId, blockId: known ? blockId : '', at })
    await recordView(tx, { personId, lessonId, lessonHash: lesson.hash, seconds: Math.min(Math.max(0, Math.round(seconds)), LONGEST_STRETCH_S) }, at)
  })
  return { kind: 'saved' }
}
