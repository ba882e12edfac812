/**
 * The contracts of the content folder: what an author may write and nothing else. Every object is strict, so a misspelt field is an error and never silence.
 * Whoever reads a file turns zod's issues into `file:line:column` sentences; this file only says what is right.
 */
import { z } from 'zod'

/** Bump when the meaning of a component or of the compiled tree changes: every cached lesson is then compiled again. */
export const contractVersion = 1

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*'
const courseId = z.string().regex(new RegExp(`^${slug}$`), 'must be lower-case words joined by hyphens, such as ai-essentials')
const lessonId = z.string().regex(new RegExp(`^${slug}/${slug}$`), 'must be course/lesson in lower case, such as ai-essentials/next-word')
const itemId = z.string().regex(new RegExp(`^${slug}(?:/${slug})*$`), 'must be lower-case words joined by hyphens and slashes, such as ai-essentials/next-word/quiz')
const partId = z.string().regex(new RegExp(`^${slug}$`), 'must be lower-case words joined by hyphens')
const words = z.string().trim().min(1, 'must not be empty')
const day = z.iso.date('must be a date written YYYY-MM-DD')
const minutes = z.int().min(1).max(600)
const edition = z.int().min(1, 'must be a whole number from 1')
const percent = z.number().min(0).max(100)

export const courseSchema = z.strictObject({
  id: courseId,
  title: words.max(90),
  /** One sentence that starts with a verb: what the learner can do afterwards. */
  promise: words.max(160, 'must be at most 160 characters').regex(/^\p{Lu}\p{L}+/u, 'must start with a verb, such as "Use …" or "Write …"'),
  audience: z.array(words).min(1),
  level: z.enum(['basics', 'practice', 'depth']),
  minutes,
  edition,
  ownerTeam: words,
  reviewedOn: day,
  reviewEveryMonths: z.int().min(1).max(60).default(12),
  objectives: z.array(words).refine((list) => list.length === 0 || (list.length >= 3 && list.length <= 6), 'must list three to six objectives').default([]),
  prerequisites: z.array(z.strictObject({ course: courseId, minScore: percent.optional() })).default([]),
  order: z.enum(['free', 'linear']).default('free'),
  passMark: percent.default(80),
  credential: z.strictObject({ achievement: words, validMonths: z.int().min(1).max(120).optional(), renewalCourse: courseId.optional() }).optional(),
  retiredLessons: z.array(lessonId).default([]),
  replacedBy: courseId.optional(),
  draft: z.boolean().default(false),
})

export const lessonSchema = z.strictObject({
  id: lessonId,
  title: words.max(90),
  /** The one idea of the lesson in one sentence. */
  idea: words.max(240),
  minutes,
  edition,
  required: z.boolean().default(true),
  /** What completes the lesson; left out, it follows from what the lesson contains. */
  done: z.enum(['confirm', 'quiz', 'lab', 'all']).optional(),
  requires: z.array(z.strictObject({ lesson: lessonId, minScore: percent.optional() })).default([]),
  /** Why a key was changed without a new edition: affected attempts are then regraded, upward only. */
  keyFix: words.optional(),
  draft: z.boolean().default(false),
})

const graderKinds = ['contains', 'regex', 'number', 'length', 'table', 'json-schema', 'grounded', 'cites-source', 'prompt', 'blocked', 'served', 'calls', 'rubric'] as const

export const labSchema = z.strictObject({
  id: itemId,
  title: words.max(90),
  /** The learner's text is the user's message, except in `defend`, where it is the system prompt. */
  kind: z.enum(['write', 'repair', 'compare', 'attack', 'defend']),
  /** Markdown. */
  task: words,
  data: z.array(z.strictObject({ name: partId, text: z.string().optional(), file: z.string().optional() }).refine((slot) => (slot.text === undefined) !== (slot.file === undefined), 'must have either text or file')),
  /** `about` names the case type to the learner in a verdict; the values stay on the server when the case is hidden. */
  cases: z.array(z.strictObject({ id: partId, hidden: z.boolean(), about: words.optional(), values: z.record(z.string(), z.string()) })),
  graders: z
    .array(z.strictObject({ id: partId, kind: z.enum(graderKinds), args: z.record(z.string(), z.unknown()).default({}), must: z.boolean().default(false), weight: z.number().min(0).default(1), hint: words.optional() }))
    .min(1, 'must name at least one grader'),
  /** Share of the weight that passes, besides every `must`. */
  pass: z.number().min(0).max(1).default(0.8),
  good: z.strictObject({ prompt: words }),
  bad: z.array(z.strictObject({ prompt: words, fails: z.array(partId).min(1, 'must name the graders that fail this prompt') })).min(1, 'must show at least one bad prompt'),
  starter: z.string().optional(),
  system: z.string().optional(),
  tools: z.array(z.record(z.string(), z.unknown())).default([]),
  attempts: z.int().min(1).optional(),
  models: z.array(words).min(1).default(['practice-a']),
  maxTokens: z.int().min(1).max(4000).default(400),
  budget: z.number().positive().optional(),
})

/** `content/glossary.yaml`: term id -> the words shown for it. */
export const glossarySchema = z.record(partId, z.strictObject({ title: words, definition: words.max(400), lesson: lessonId.optional() }))

const answers = z.array(words).min(1, 'must hold at least one answer')
const source = z.string().regex(/^[\w./-]+$/, 'must be a file of this course, such as img/tokens.svg')

/** Props of every component a lesson may use. `children` never appears here: what may stand inside is in `componentPlaces`. */
export const componentProps = {
  Callout: z.strictObject({ kind: z.enum(['note', 'tip', 'warning', 'danger', 'success']), title: words.optional() }),
  Quiz: z.strictObject({
    id: itemId,
    passMark: percent.optional(),
    attempts: z.int().min(1).optional(),
    pick: z.int().min(1).optional(),
    shuffle: z.boolean().optional(),
    minutes: z.number().positive().optional(),
    keep: z.enum(['best', 'last']).optional(),
    review: z.enum(['never', 'after-submit', 'after-pass', 'after-last']).optional(),
  }),
  Question: z.strictObject({ id: partId, kind: z.enum(['single', 'multiple', 'ordering', 'fill-in']), points: z.number().positive().optional(), partial: z.boolean().optional() }),
  Option: z.strictObject({ correct: z.boolean().optional(), feedback: words.optional() }),
  Step: z.strictObject({}),
  Blank: z.strictObject({ answers, number: z.boolean().optional(), tolerance: z.number().min(0).optional() }),
  Explain: z.strictObject({}),
  PromptLab: z.strictObject({ id: itemId, required: z.boolean().optional() }),
  TryIt: z.strictObject({ prompt: words, slots: z.array(z.strictObject({ name: partId, text: z.string() })).optional() }),
  Compare: z.strictObject({}),
  Before: z.strictObject({ label: words.optional(), why: words.optional() }),
  After: z.strictObject({ label: words.optional(), why: words.optional() }),
  PromptBreakdown: z.strictObject({}),
  Part: z.strictObject({ label: words, why: words.optional() }),
  Checklist: z.strictObject({ id: itemId }),
  Item: z.strictObject({ id: partId }),
  Reflect: z.strictObject({ id: itemId, question: words, minWords: z.int().min(0).optional(), share: z.enum(['private', 'host']).optional() }),
  Figure: z.strictObject({ src: source, alt: words.optional(), decorative: z.boolean().optional(), caption: words.optional(), credit: words.optional() }),
  Term: z.strictObject({ id: partId }),
  /** Its rows come from `src`, or from a Markdown table inside. */
  DataTable: z.strictObject({ src: source.optional(), caption: words }),
  KeyPoints: z.strictObject({}),
  Steps: z.strictObject({}),
  Recall: z.strictObject({ id: itemId, question: words, answer: words }),
  Acknowledge: z.strictObject({ policy: partId, edition }),
} as const

export type ComponentName = keyof typeof componentProps

/** Where a component may stand: inside a named parent, or only at the top level of a lesson because it becomes an interactive part. Those not listed may stand anywhere. */
export const componentPlaces: Partial<Record<ComponentName, readonly ComponentName[] | 'top'>> = {
  Quiz: 'top',
  PromptLab: 'top',
  TryIt: 'top',
  Checklist: 'top',
  Reflect: 'top',
  Acknowledge: 'top',
  Question: ['Quiz'],
  Option: ['Question'],
  Step: ['Question'],
  Blank: ['Question'],
  Explain: ['Question'],
  Before: ['Compare'],
  After: ['Compare'],
  Part: ['PromptBreakdown'],
  Item: ['Checklist'],
}

/** Components that hold certain others and nothing else, and those whose content stands inside a label, where nothing may be pressed. */
export const componentContents: Partial<Record<ComponentName, readonly ComponentName[]>> = { Quiz: ['Question'], Compare: ['Before', 'After'], PromptBreakdown: ['Part'], Checklist: ['Item'] }
export const labelComponents: readonly ComponentName[] = ['Option', 'Step', 'Item']

export type Course = z.infer<typeof courseSchema>
export type Lesson = z.infer<typeof lessonSchema>
export type Lab = z.infer<typeof labSchema>
export type Glossary = z.infer<typeof glossarySchema>
export type QuestionKind = z.infer<typeof componentProps.Question>['kind']
export type QuizSettings = z.infer<typeof componentProps.Quiz>
