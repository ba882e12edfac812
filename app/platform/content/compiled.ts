/** The shapes that leave the compiler. What begins with Public may be sent to a browser; the rest holds keys and stays on the server. */
import type { Course, Lab, Lesson, QuestionKind } from '#content/schema.ts'
import type { Fault } from './fault.ts'

/** Markup made by the compiler from checked sources: safe to put into a page. */
type Html = string

type IslandName = 'Quiz' | 'PromptLab' | 'TryIt' | 'Checklist' | 'Reflect' | 'Acknowledge'
type IslandProps = {
  Quiz: PublicQuiz
  PromptLab: { id: string; required: boolean }
  TryIt: { prompt: string; slots: { name: string; text: string }[] }
  Checklist: { id: string; items: { id: string; html: Html }[] }
  Reflect: { id: string; question: string; minWords: number; share: 'private' | 'host' }
  Acknowledge: { policy: string; edition: number; html: Html }
}
export type IslandNode = { [Name in IslandName]: { kind: 'island'; name: Name; props: IslandProps[Name] } }[IslandName]
export type TreeNode = { kind: 'html'; html: Html } | IslandNode
export type LessonTree = { nodes: TreeNode[] }

type AnswerOption = { id: string; html: Html; correct: boolean; feedback: Html | null }
/** Steps stand in the right order. */
type AnswerStep = { id: string; html: Html }
export type AnswerBlank = { id: string; answers: string[]; number: boolean; tolerance: number }
export type Question = { id: string; kind: QuestionKind; points: number; partial: boolean; stem: Html; explain: Html | null; options: AnswerOption[]; steps: AnswerStep[]; blanks: AnswerBlank[] }

type QuizRules = {
  id: string
  passMark: number
  /** null: the lesson states no number; what then holds is a rule of the learning domain. */
  attempts: number | null
  pick: number | null
  shuffle: boolean
  minutes: number | null
  keep: 'best' | 'last'
  review: 'never' | 'after-submit' | 'after-pass' | 'after-last'
}
export type Quiz = QuizRules & { questions: Question[] }
export type PublicQuestion = { id: string; kind: QuestionKind; points: number; stem: Html; options: { id: string; html: Html }[]; steps: { id: string; html: Html }[]; blanks: { id: string; number: boolean }[] }
export type PublicQuiz = QuizRules & { questions: PublicQuestion[] }

/** `data` holds the text of every slot, also of those that the author keeps in a file. */
export type CompiledLab = Omit<Lab, 'data'> & { data: { name: string; text: string }[]; taskHtml: Html; hash: string; required: boolean }
export type PublicLab = {
  id: string
  title: string
  kind: Lab['kind']
  taskHtml: Html
  data: { name: string; text: string }[]
  cases: { id: string; about: string | null; values: Record<string, string> }[]
  hiddenCases: number
  starter: string
  attempts: number | null
  models: string[]
  maxTokens: number
}

export type Heading = { id: string; depth: number; text: string }
/** A place to resume at or to hang a note on: an element id in the page and the words it had. */
export type Block = { id: string; words: string }

export type CompiledLesson = Omit<Lesson, 'done'> & {
  slug: string
  /** What completes it. */
  done: 'confirm' | 'quiz' | 'lab' | 'all'
  /** SHA-256 of the normalised lesson, its labs and images. */
  hash: string
  source: string
  tree: LessonTree
  headings: Heading[]
  blocks: Block[]
  quizzes: Quiz[]
  labs: CompiledLab[]
  /** In development only: what is wrong with this lesson, shown in place. */
  faults: Fault[]
}

export type PublicLesson = Pick<CompiledLesson, 'id' | 'slug' | 'title' | 'idea' | 'minutes' | 'edition' | 'required' | 'done' | 'hash' | 'tree' | 'headings'> & { labs: PublicLab[] }

export type CompiledCourse = Course & {
  slug: string
  /** Name of its folder under content/courses, for the pictures. */
  folder: string
  hash: string
  intro: LessonTree
  lessons: CompiledLesson[]
  /** The files are broken; this is the last version that was not. */
  stale: boolean
}

export type CatalogueFile = { version: string; courses: CompiledCourse[]; glossary: { id: string; title: string; definition: string; lesson: string | null }[]; faults: Fault[] }
