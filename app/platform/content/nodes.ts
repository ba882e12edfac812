/** The little of the Markdown tree that the checks look at. Written down here because the parser's own types live in packages that are not ours to depend on. */
import type { Place } from './fault.ts'

type Position = { start: Place & { offset?: number }; end: Place & { offset?: number } }

/** A piece of JavaScript as acorn read it: looked at, never run. */
export type CodeNode = { type: string; loc?: { start: { line: number; column: number } } | null; [field: string]: unknown }

export type Attribute = {
  type: string
  name?: string
  value?: string | null | { type: string; value: string; data?: { estree?: CodeNode | null } }
  data?: { estree?: CodeNode | null }
  position?: Position
}

export type MdNode = {
  type: string
  name?: string | null
  value?: string
  url?: string
  alt?: string | null
  depth?: number
  lang?: string | null
  attributes?: Attribute[]
  children?: MdNode[]
  data?: { estree?: CodeNode | null; hProperties?: Record<string, string> }
  position?: Position
}

export function isElement(node: MdNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

export function placeOf(node: { position?: Position }): Place | undefined {
  return node.position?.start
}

/** Every node with its ancestors, in reading order, without recursion: a hostile file may nest deeper than the stack. */
export function* walk(root: MdNode): Generator<{ node: MdNode; parents: readonly MdNode[] }> {
  const stack: { node: MdNode; parents: readonly MdNode[] }[] = [{ node: root, parents: [] }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next
    const children = next.node.children
    if (!children) continue
    const parents = [...next.parents.slice(-maxParents), next.node]
    for (let index = children.length - 1; index >= 0; index--) stack.push({ node: children[index] as MdNode, parents })
  }
}

/** The words of a node as a reader sees them. */
export function wordsOf(node: MdNode): string {
  let text = ''
  for (const { node: part } of walk(node)) {
    if (part.type === 'text' || part.type === 'inlineCode' || part.type === 'code') text += part.value ?? ''
    else if (part.type === 'paragraph' || part.type === 'break' || part.type === 'heading' || part.type === 'mdxJsxFlowElement') text += ' '
  }
  return text.replace(/\s+/g, ' ').trim()
}

/** How far up a check may ask; deeper ancestors never matter and would cost memory squared. */
const maxParents = 12
