import type { ReactElement, ReactNode } from 'react'
import type { IslandNode, LessonTree, Quiz, TreeNode } from './compiled.ts'
import { isA, isLessonElement, partsOf, toHtml, toInlineHtml } from './element-reading.ts'
import type { LessonElement } from './element-reading.ts'
import { AcknowledgeMark, ChecklistMark, ItemMark, PromptLabMark, QuizMark, ReflectMark, TryItMark } from './marks.tsx'
import { publicQuiz } from './public-view.ts'
import { readQuiz } from './read-quiz.ts'

/** The evaluated lesson as data: runs of finished markup, and between them the interactive parts with plain props. Quizzes with keys are handed back apart, never inside the tree. */
export function lessonTree(content: ReactElement, coursePassMark: number): { tree: LessonTree; quizzes: Quiz[] } {
  const nodes: TreeNode[] = []
  const quizzes: Quiz[] = []
  let run: ReactNode[] = []
  const flush = () => {
    const html = run.length > 0 ? toHtml(...run) : ''
    if (html) nodes.push({ kind: 'html', html })
    run = []
  }
  for (const part of partsOf(content)) {
    const island = isLessonElement(part) ? islandOf(part, coursePassMark, quizzes) : null
    if (!island) {
      run.push(part, '\n')
      continue
    }
    flush()
    nodes.push(island)
  }
  flush()
  return { tree: { nodes }, quizzes }
}

/** What the contract lets an author write on any of the interactive components; each of them uses its own few. */
type Written = { id: string; required?: boolean; prompt: string; slots?: { name: string; text: string }[]; question: string; minWords?: number; share?: 'private' | 'host'; policy: string; edition: number }

function islandOf(element: LessonElement, coursePassMark: number, quizzes: Quiz[]): IslandNode | null {
  const props = element.props as unknown as Written
  const { children } = element.props
  if (element.type === QuizMark) {
    const quiz = readQuiz(element, coursePassMark)
    quizzes.push(quiz)
    return { kind: 'island', name: 'Quiz', props: publicQuiz(quiz) }
  }
  if (element.type === PromptLabMark) return { kind: 'island', name: 'PromptLab', props: { id: props.id, required: props.required ?? true } }
  if (element.type === TryItMark) return { kind: 'island', name: 'TryIt', props: { prompt: props.prompt, slots: props.slots ?? [] } }
  if (element.type === ReflectMark) return { kind: 'island', name: 'Reflect', props: { id: props.id, question: props.question, minWords: props.minWords ?? 0, share: props.share ?? 'private' } }
  if (element.type === AcknowledgeMark) return { kind: 'island', name: 'Acknowledge', props: { policy: props.policy, edition: props.edition, html: toHtml(children) } }
  if (element.type !== ChecklistMark) return null
  const items = partsOf(children).filter((part): part is LessonElement => isA(part, ItemMark))
  return { kind: 'island', name: 'Checklist', props: { id: props.id, items: items.map((item) => ({ id: String(item.props.id), html: toInlineHtml(item.props.children) })) } }
}
