import type { ReactNode } from 'react'
import { Callout } from '#app/features/lessons/static/callout.tsx'
import { After, Before, Compare } from '#app/features/lessons/static/compare.tsx'
import { DataTable } from '#app/features/lessons/static/data-table.tsx'
import { Figure } from '#app/features/lessons/static/figure.tsx'
import { KeyPoints, Recall, Steps } from '#app/features/lessons/static/lists.tsx'
import { Part, PromptBreakdown } from '#app/features/lessons/static/prompt-breakdown.tsx'
import { Term } from '#app/features/lessons/static/term.tsx'
import type { ComponentName, Glossary } from '#content/schema.ts'
import type { Components } from './compile-mdx.ts'
import { AcknowledgeMark, BlankMark, ChecklistMark, ExplainMark, ItemMark, OptionMark, PromptLabMark, QuestionMark, QuizMark, ReflectMark, StepMark, TryItMark } from './marks.tsx'

/** What a lesson's tags stand for while it is compiled: static parts become markup, the others are read. */
export type Surroundings = {
  glossary: Glossary
  picture(src: string): { url: string; width?: number; height?: number }
  rows(src: string): readonly (readonly string[])[]
}

export function lessonComponents({ glossary, picture, rows }: Surroundings): Components {
  let terms = 0
  const bound = {
    Callout, Compare, Before, After, PromptBreakdown, Part, KeyPoints, Steps, Recall,
    Quiz: QuizMark, Question: QuestionMark, Option: OptionMark, Step: StepMark, Blank: BlankMark, Explain: ExplainMark,
    PromptLab: PromptLabMark, TryIt: TryItMark, Checklist: ChecklistMark, Item: ItemMark, Reflect: ReflectMark, Acknowledge: AcknowledgeMark,
    Figure({ src, alt, caption, credit }: { src: string; alt?: string; caption?: string; credit?: string }) {
      const { url, ...size } = picture(src)
      return <Figure src={url} alt={alt ?? ''} caption={caption} credit={credit} {...size} />
    },
    Term({ id, children }: { id: string; children?: ReactNode }) {
      const term = glossary[id]
      terms += 1
      return term ? <Term id={`term-${id}-${terms}`} title={term.title} definition={term.definition}>{children}</Term> : <>{children}</>
    },
    DataTable({ src, caption, children }: { src?: string; caption: string; children?: ReactNode }) {
      return <DataTable caption={caption} rows={src ? rows(src) : undefined}>{children}</DataTable>
    },
  } satisfies Record<ComponentName, unknown>
  return bound
}
