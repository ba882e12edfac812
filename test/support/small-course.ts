import { type Catalogue, indexed } from '#app/platform/content/catalogue-index.ts'
import type { CompiledCourse, CompiledLab, CompiledLesson, Question, Quiz } from '#app/platform/content/compiled.ts'

/** A course small enough to finish in a test: one lesson to read, one with a quiz, one with a lab. */
export function smallCourse(changes: Partial<CompiledCourse> = {}): CompiledCourse {
  return {
    id: 'small',
    slug: 'small',
    folder: '01.small',
    hash: 'course-1',
    title: 'A small course',
    promise: 'Finish it in a test.',
    audience: ['everyone'],
    level: 'basics',
    minutes: 15,
    edition: 1,
    ownerTeam: 'People and Learning',
    reviewedOn: '2026-01-05',
    reviewEveryMonths: 12,
    objectives: [],
    prerequisites: [],
    order: 'free',
    passMark: 80,
    credential: { achievement: 'Small things', validMonths: 12 },
    retiredLessons: [],
    draft: false,
    intro: { nodes: [] },
    lessons: [readLesson(), quizLesson(), labLesson()],
    stale: false,
    ...changes,
  }
}

export function catalogueOf(...courses: CompiledCourse[]): Catalogue {
  return indexed({ version: '1', courses, glossary: [], faults: [] })
}

export function readLesson(changes: Partial<CompiledLesson> = {}): CompiledLesson {
  return {
    id: 'small/read',
    slug: 'read',
    title: 'Read',
    idea: 'Reading is enough.',
    minutes: 5,
    edition: 1,
    required: true,
    requires: [],
    draft: false,
    done: 'confirm',
    hash: 'read-1',
    source: 'Read.',
    tree: { nodes: [] },
    headings: [],
    blocks: [{ id: 'b1', words: 'Read.' }],
    quizzes: [],
    labs: [],
    faults: [],
    ...changes,
  }
}

export function quizLesson(changes: Partial<CompiledLesson> = {}): CompiledLesson {
  return readLesson({ id: 'small/quiz', slug: 'quiz', title: 'Answer', done: 'quiz', hash: 'quiz-1', quizzes: [quiz()], ...changes })
}

export function labLesson(changes: Partial<CompiledLesson> = {}): CompiledLesson {
  return readLesson({ id: 'small/lab', slug: 'lab', title: 'Try', done: 'lab', hash: 'lab-1', labs: [lab()], ...changes })
}

/** Five questions of one kind, so four right answers are exactly 80 %. The right option is `right`. */
export function quiz(changes: Partial<Quiz> = {}): Quiz {
  const questions = ['one', 'two', 'three', 'four', 'five'].map((id) => question({ id }))
  return { id: 'small/quiz/quiz', passMark: 80, attempts: null, pick: null, shuffle: false, minutes: null, keep: 'best', review: 'after-pass', questions, ...changes }
}

export function question(changes: Partial<Question> = {}): Question {
  const options = [
    { id: 'right', html: 'Yes', correct: true, feedback: 'FEEDBACK-RIGHT' },
    { id: 'wrong', html: 'No', correct: false, feedback: 'FEEDBACK-WRONG' },
  ]
  return { id: 'one', kind: 'single', points: 1, partial: false, stem: 'Which?', explain: 'EXPLANATION', options, steps: [], blanks: [], ...changes }
}

/** Passes when every answer names the colour of its case. */
export function lab(changes: Partial<CompiledLab> = {}): CompiledLab {
  return {
    id: 'small/lab/lab',
    title: 'Name the colour',
    kind: 'write',
    task: 'Name the colour.',
    taskHtml: '<p>Name the colour.</p>',
    data: [{ name: 'text', text: 'The door is green.' }],
    cases: [{ id: 'gate', hidden: true, about: 'a text about a gate', values: { text: 'HIDDEN-TEXT: the gate is green.' } }],
    graders: [{ id: 'colour', kind: 'contains', args: { all: ['green'] }, must: true, weight: 1, hint: 'Ask for the colour.' }],
    pass: 0.8,
    good: { prompt: 'Name the colour: {{text}}' },
    bad: [{ prompt: 'Say hello.', fails: ['colour'] }],
    tools: [],
    models: ['practice-a'],
    maxTokens: 100,
    hash: 'colour-1',
    required: true,
    ...changes,
  }
}
