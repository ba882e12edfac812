import { eq } from 'drizzle-orm'
import { randomBytes } from 'node:crypto'

import { tokenHash } from '#app/auth/token.server.ts'
import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import { connect, type Db } from '#db/dialect'
import { newPublicId } from '#db/ids.ts'
import { insertEnrolment } from '#db/queries/enrolments.ts'
import { insertPerson } from '#db/queries/people.ts'
import { insertQuizAttempt } from '#db/queries/quiz-attempts.ts'
import { insertSession } from '#db/queries/sessions.ts'
import { labAttempts, quizAttempts, quizGradings } from '#db/schema/learning.ts'

type Crowd = { name: string; size: number; inQuizzes: boolean }
export type Member = { cookie: string; attempts: { id: string; quiz: CompiledCourse['lessons'][number]['quizzes'][number] }[] }

const AT_ONCE = 100
const DAY_MS = 86_400_000

/** People who are signed in, enrolled in the course and perhaps in the middle of each of its quizzes, written into the database of a running server. */
export async function crowd(databaseFile: string, course: CompiledCourse, { name, size, inQuizzes }: Crowd, at: Date): Promise<Member[]> {
  const db = await connect({ url: databaseFile })
  const members: Member[] = []
  while (members.length < size) {
    const handles = Array.from({ length: Math.min(AT_ONCE, size - members.length) }, (_, n) => `${name}-${members.length + n}`)
    members.push(...(await join(db, { course, handles, inQuizzes }, at)))
  }
  await db.close()
  return members
}

/** Whether the work was done, or only answered: a refused run would be a fast one. Throws when it was not. */
export async function expectWork(databaseFile: string): Promise<void> {
  const db = await connect({ url: databaseFile })
  const [begun, graded] = [await db.read.$count(quizAttempts), await db.read.$count(quizGradings)]
  const [runs, answered] = [await db.read.$count(labAttempts), await db.read.$count(labAttempts, eq(labAttempts.endedAs, 'answered'))]
  await db.close()
  if (graded < 0.95 * begun || runs === 0 || answered < runs) throw new Error(`${graded} of ${begun} quiz attempts were graded and ${answered} of ${runs} lab runs were answered`)
}

function join(db: Db, { course, handles, inQuizzes }: { course: CompiledCourse; handles: string[]; inQuizzes: boolean }, at: Date): Promise<Member[]> {
  return db.write(async (tx) => {
    const joined: Member[] = []
    for (const handle of handles) {
      const personId = await insertPerson(tx, { handle, name: handle, email: `${handle}@example.com` }, at)
      if (!personId) throw new Error(`${handle} is there already`)
      const enrolmentId = await insertEnrolment(tx, { personId, courseId: course.id, n: 1, source: 'self' }, at)
      if (!enrolmentId) throw new Error(`${handle} is enrolled already`)
      const token = randomBytes(20).toString('hex')
      const until = new Date(at.getTime() + DAY_MS)
      await insertSession(tx, { id: tokenHash(token), publicId: newPublicId(), personId, way: 'password', device: 'benchmark', createdAt: at, lastUsedAt: at, idleExpiresAt: until, expiresAt: until })
      const attempts: Member['attempts'] = []
      for (const { id: lessonId, hash: lessonHash, quizzes } of inQuizzes ? course.lessons : []) {
        for (const quiz of quizzes) {
          const { id } = await insertQuizAttempt(tx, { enrolmentId, personId, lessonId, quizId: quiz.id, n: 1, lessonHash, seed: 1, deadlineAt: null, practice: false, clientKey: `${handle} ${quiz.id}` }, at)
          attempts.push({ id, quiz })
        }
      }
      joined.push({ cookie: `fieldhouse=${token}`, attempts })
    }
    return joined
  })
}
