import type { ComponentName } from '#content/schema.ts'
import { isComponent, propsOf } from './check-tree.ts'
import type { Place } from './fault.ts'
import type { Literal } from './literal.ts'
import { isElement, placeOf, walk, wordsOf } from './nodes.ts'
import type { MdNode } from './nodes.ts'

/** What a lesson says about itself, read from its tree: enough for every check that looks beyond one tag. */
export type LessonFacts = {
  quizzes: QuizFacts[]
  /** Labs, terms, figures and tables that the lesson points to, and marks (checklists, reflections, recall cards) that it defines. */
  uses: { component: ComponentName; ref: string; props: Record<string, Literal>; place: Place | undefined }[]
  links: { url: string; place: Place | undefined }[]
  headings: { depth: number; text: string; place: Place | undefined }[]
  /** Words outside quizzes. */
  words: number
}

export type QuizFacts = { id: string; props: Record<string, Literal>; place: Place | undefined; questions: QuestionFacts[] }
export type QuestionFacts = {
  id: string
  kind: string
  props: Record<string, Literal>
  place: Place | undefined
  stem: string
  options: { words: string; correct: boolean; feedback: string | null; place: Place | undefined }[]
  steps: { words: string; place: Place | undefined }[]
  blanks: { props: Record<string, Literal>; place: Place | undefined }[]
}

export function lessonFacts(root: MdNode): LessonFacts {
  const facts: LessonFacts = { quizzes: [], uses: [], links: [], headings: [], words: 0 }
  for (const { node, parents } of walk(root)) {
    if (node.type === 'heading') facts.headings.push({ depth: node.depth ?? 2, text: wordsOf(node), place: placeOf(node) })
    else if ((node.type === 'link' || node.type === 'definition') && node.url) facts.links.push({ url: node.url, place: placeOf(node) })
    else if (isElement(node) && node.name === 'Quiz') facts.quizzes.push(quizFacts(node))
    else if (isElement(node) && isComponent(node.name) && node.name in references) facts.uses.push(use(node, node.name))
    const inQuiz = parents.some((parent) => parent.name === 'Quiz')
    if (!inQuiz && (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')) facts.words += countWords(node.value ?? '')
  }
  return facts
}

/** By which property a component names something. */
const references: Partial<Record<ComponentName, string>> = { PromptLab: 'id', Term: 'id', Figure: 'src', DataTable: 'src', Checklist: 'id', Reflect: 'id', Recall: 'id', Acknowledge: 'policy' }

function use(node: MdNode, component: ComponentName): LessonFacts['uses'][number] {
  const props = propsOf(node)
  return { component, ref: String(props[references[component] ?? 'id'] ?? ''), props, place: placeOf(node) }
}

function quizFacts(quiz: MdNode): QuizFacts {
  const props = propsOf(quiz)
  return { id: String(props.id ?? ''), props, place: placeOf(quiz), questions: elementsIn(quiz, 'Question').map(questionFacts) }
}

function questionFacts(question: MdNode): QuestionFacts {
  const props = propsOf(question)
  return {
    id: String(props.id ?? ''),
    kind: String(props.kind ?? ''),
    props,
    place: placeOf(question),
    stem: wordsOf({ type: 'root', children: (question.children ?? []).filter((child) => !isElement(child) || child.name === 'Blank') }),
    options: elementsIn(question, 'Option').map((option) => {
      const { correct, feedback } = propsOf(option)
      return { words: wordsOf(option), correct: correct === true, feedback: typeof feedback === 'string' ? feedback : null, place: placeOf(option) }
    }),
    steps: elementsIn(question, 'Step').map((step) => ({ words: wordsOf(step), place: placeOf(step) })),
    blanks: elementsIn(question, 'Blank').map((blank) => ({ props: propsOf(blank), place: placeOf(blank) })),
  }
}

function elementsIn(root: MdNode, name: ComponentName): MdNode[] {
  return [...walk(root)].filter(({ node }) => node !== root && isElement(node) && node.name === name).map(({ node }) => node)
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
