import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import type { Db } from '#db/dialect'
import { saveReflection } from '#db/queries/reading.ts'
import { findPart } from './find-part.ts'

type Words = { personId: string; course: CompiledCourse; reflectionId: string; body: string; shareWithHost: boolean }

const LONGEST_REFLECTION = 10_000

/** Private, unless the author offers to share it with a host and the person does. A minimum of words is a wish: fewer are kept all the same. */
export async function saveReflectionIn(db: Db, { personId, course, reflectionId, body, shareWithHost }: Words, at: Date): Promise<{ kind: 'saved' | 'unknown-reflection' | 'too-long' }> {
  const reflection = findPart(course, 'Reflect', (props) => props.id === reflectionId)
  if (!reflection) return { kind: 'unknown-reflection' }
  if (body.length > LONGEST_REFLECTION) return { kind: 'too-long' }
  const sharedWith = shareWithHost && reflection.props.share === 'host' ? 'host' : 'private'
  await db.write((tx) => saveReflection(tx, { personId, componentId: reflectionId, itemId: '', body, sharedWith }, at))
  return { kind: 'saved' }
}
