import type { Catalogue } from '#app/platform/content/catalogue-index.ts'
import type { CompiledCourse, CompiledLesson, PublicLab } from '#app/platform/content/compiled.ts'
import { publicLab } from '#app/platform/content/public-view.ts'
import type { KnownEnrolment } from '#app/platform/enrolment/known.server.ts'
import { paths } from '#app/platform/paths.ts'
import type { Db } from '#db/dialect'
import { labAttemptView } from './lab-attempt-view.server.ts'
import { labsInLesson, type LabInLesson } from './labs-in-lesson.server.ts'
import { type LessonOn, recordedRun, type RunState } from './run-state.ts'

export type ModelChoice = { id: string; label: string }

/** What a page shows of one lab: the task, where the person stands, and their newest attempt. */
export type LabPanel = {
  lab: PublicLab
  done: boolean
  locked: boolean
  used: number
  allowed: number | null
  attempts: readonly { id: string; n: number; words: string }[]
  /** The prompt to go on from. */
  prompt: string
  latest: RunState | null
  models: readonly ModelChoice[]
  runKey: string
  /** The quiz of the same lesson. */
  quiz: { href: string; words: string } | null
  courseEnd: string
}

type Ask = { personId: string; course: CompiledCourse; lesson: CompiledLesson; catalogue: Pick<Catalogue, 'labById'>; offered: readonly ModelChoice[]; lessonOn: LessonOn; known?: KnownEnrolment | undefined }

export async function labPanels(db: Db, { personId, course, lesson, known, ...rest }: Ask, at: Date): Promise<LabPanel[]> {
  const states = await labsInLesson(db, { personId, course, lesson, known }, at)
  return Promise.all(states.map((state) => panel(db, state, { personId, course, lesson, ...rest }, at)))
}

async function panel(db: Db, { labId, done, locked, used, allowed, attempts }: LabInLesson, { personId, course, lesson, catalogue, offered, lessonOn }: Ask, at: Date): Promise<LabPanel> {
  const compiled = lesson.labs.find((one) => one.id === labId)
  if (!compiled) throw new Error(`Lab ${labId} is not in ${lesson.id}`)
  const lab = publicLab(compiled)
  const [newest] = attempts
  const [quiz] = lesson.quizzes
  const view = newest ? await labAttemptView(db, { personId, catalogue, attemptId: newest.id }, at) : null
  return {
    lab,
    done,
    locked,
    used,
    allowed,
    attempts: attempts.map(({ id, n, standing }) => ({ id, n, words: attemptWords[standing.status] })),
    prompt: newest?.prompt ?? lab.starter,
    latest: view && recordedRun(view, lessonOn),
    models: modelsFor(lab, offered),
    runKey: crypto.randomUUID(),
    quiz: quiz ? { href: paths.part(course.slug, lesson.slug, quiz.id), words: 'Go on to the quiz' } : null,
    courseEnd: paths.courseEnd(course.slug),
  }
}

/** The lab's own models first: they are what it was written for. */
function modelsFor(lab: Pick<PublicLab, 'models'>, offered: readonly ModelChoice[]): ModelChoice[] {
  const own = lab.models.flatMap((id) => offered.filter((model) => model.id === id))
  return [...own, ...offered.filter((model) => !model.id.startsWith('practice-') && !lab.models.includes(model.id))]
}

const attemptWords: Record<LabInLesson['attempts'][number]['standing']['status'], string> = {
  passed: 'passed',
  failed: 'not yet',
  running: 'running',
  refused: 'stopped by the gateway',
  'provider-failed': 'no answer came',
  interrupted: 'interrupted',
}
