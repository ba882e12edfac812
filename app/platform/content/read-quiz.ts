import { createHash } from 'node:crypto'
import type { ReactNode } from 'react'
import type { QuestionKind, QuizSettings } from '#content/schema.ts'
import { inlineMarkdownToHtml } from './compile-mdx.ts'
import type { AnswerBlank, Question, Quiz } from './compiled.ts'
import { isA, partsOf, toHtml, toInlineHtml, withProps } from './element-reading.ts'
import type { LessonElement } from './element-reading.ts'
import { BlankMark, ExplainMark, OptionMark, QuestionMark, StepMark } from './marks.tsx'

/** A quiz with its keys, from the elements of the compiled lesson. */
export function readQuiz(element: LessonElement, coursePassMark: number): Quiz {
  const settings = element.props as unknown as QuizSettings
  return {
    id: settings.id,
    passMark: settings.passMark ?? coursePassMark,
    attempts: settings.attempts ?? null,
    pick: settings.pick ?? null,
    shuffle: settings.shuffle ?? false,
    minutes: settings.minutes ?? null,
    keep: settings.keep ?? 'best',
    review: settings.review ?? 'after-pass',
    questions: childrenOf(element.props.children, QuestionMark).map(readQuestion),
  }
}

function readQuestion(element: LessonElement): Question {
  const { id, kind, points, partial } = element.props as unknown as { id: string; kind: QuestionKind; points?: number; partial?: boolean }
  const parts = partsOf(element.props.children)
  const stem = parts.filter((part) => ![OptionMark, StepMark, ExplainMark].some((mark) => isA(part, mark)))
  const blanks: AnswerBlank[] = []
  const numbered = withProps(stem, BlankMark, (props) => {
    const { answers, number, tolerance } = props as unknown as { answers: string[]; number?: boolean; tolerance?: number }
    blanks.push({ id: String(blanks.length + 1), answers, number: number ?? false, tolerance: tolerance ?? 0 })
    return { number: blanks.length }
  })
  const explain = childrenOf(element.props.children, ExplainMark).map((part) => toHtml(part.props.children))
  return {
    id,
    kind,
    points: points ?? 1,
    partial: partial ?? false,
    stem: toHtml(numbered),
    explain: explain.length > 0 ? explain.join('') : null,
    options: childrenOf(element.props.children, OptionMark).map((part) => {
      const html = toInlineHtml(part.props.children)
      const { correct, feedback } = part.props as { correct?: boolean; feedback?: string }
      return { id: answerId(html), html, correct: correct ?? false, feedback: feedback ? inlineMarkdownToHtml(feedback) : null }
    }),
    steps: childrenOf(element.props.children, StepMark).map((part) => {
      const html = toInlineHtml(part.props.children)
      return { id: answerId(html), html }
    }),
    blanks,
  }
}

function childrenOf(children: ReactNode, mark: () => null): LessonElement[] {
  return partsOf(children).filter((part): part is LessonElement => isA(part, mark))
}

/** Made of the words, so it says nothing about the place in the list: a numbered id would give the order of steps away. */
function answerId(html: string): string {
  return createHash('sha256').update(html).digest('hex').slice(0, 10)
}
