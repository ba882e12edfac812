import type { CompiledLab, CompiledLesson, PublicLab, PublicLesson, PublicQuestion, PublicQuiz, Question, Quiz } from './compiled.ts'

/** A lesson as a browser may see it. The tree was made without keys; source, quizzes and labs with theirs stay here. */
export function publicLesson(lesson: CompiledLesson): PublicLesson {
  const { id, slug, title, idea, minutes, edition, required, done, hash, tree, headings } = lesson
  return { id, slug, title, idea, minutes, edition, required, done, hash, tree, headings, labs: lesson.labs.map(publicLab) }
}

/** A quiz as a browser may see it before it is answered: no right answers, no feedback, no explanation; steps out of order. Fields are named one by one, so a new key never slips through. */
export function publicQuiz(quiz: Quiz): PublicQuiz {
  const { id, passMark, attempts, pick, shuffle, minutes, keep, review } = quiz
  return { id, passMark, attempts, pick, shuffle, minutes, keep, review, questions: quiz.questions.map(publicQuestion) }
}

/** A lab as a browser may see it: what to do and on which data; no hidden case, no grader, no good or bad answer, no system prompt. */
export function publicLab(lab: CompiledLab): PublicLab {
  return {
    id: lab.id,
    title: lab.title,
    kind: lab.kind,
    taskHtml: lab.taskHtml,
    data: lab.data.map(({ name, text }) => ({ name, text })),
    cases: lab.cases.filter((one) => !one.hidden).map(({ id, about, values }) => ({ id, about: about ?? null, values: { ...values } })),
    hiddenCases: lab.cases.filter((one) => one.hidden).length,
    starter: lab.starter ?? '',
    attempts: lab.attempts ?? null,
    models: [...lab.models],
    maxTokens: lab.maxTokens,
  }
}

function publicQuestion({ id, kind, points, stem, options, steps, blanks }: Question): PublicQuestion {
  return {
    id,
    kind,
    points,
    stem,
    options: options.map((option) => ({ id: option.id, html: option.html })),
    steps: outOfOrder(steps).map((step) => ({ id: step.id, html: step.html })),
    blanks: blanks.map((blank) => ({ id: blank.id, number: blank.number })),
  }
}

/** By id, which is a hash and so looks shuffled; turned by one when that happens to be the right order. */
function outOfOrder<T extends { id: string }>(steps: readonly T[]): T[] {
  const sorted = [...steps].sort((a, b) => (a.id < b.id ? -1 : 1))
  const isRight = sorted.every((step, index) => step.id === steps[index]?.id)
  return isRight ? [...sorted.slice(1), ...sorted.slice(0, 1)] : sorted
}
