import { isElement } from './nodes.ts'
import type { MdNode } from './nodes.ts'

/**
 * Options may be written on the line after the stem, and Markdown then puts stem and options into one paragraph. This takes them apart: a paragraph that
 * holds answer parts becomes the text before, and the parts as blocks of their own. Changes the tree in place; the check and the compiler both begin with it.
 */
export function arrangeQuestions(root: MdNode): void {
  for (const node of elementsNamed(root, containers)) {
    node.children = (node.children ?? []).flatMap((child) => (child.type === 'paragraph' && child.children?.some(isPart) ? takeApart(child) : [child]))
  }
}

const containers = new Set(['Quiz', 'Question', 'Compare', 'PromptBreakdown', 'Checklist'])
const parts = new Set(['Question', 'Option', 'Step', 'Explain', 'Before', 'After', 'Part', 'Item'])

function isPart(node: MdNode): boolean {
  return isElement(node) && parts.has(node.name ?? '')
}

function takeApart(paragraph: MdNode): MdNode[] {
  const blocks: MdNode[] = []
  let words: MdNode[] = []
  const flush = () => {
    const meaningful = words.some((node) => node.type !== 'text' || /\S/.test(node.value ?? ''))
    const start = words[0]?.position?.start
    const end = words.at(-1)?.position?.end
    if (meaningful) blocks.push({ type: 'paragraph', children: trimmed(words), ...(start && end ? { position: { start, end } } : {}) })
    words = []
  }
  for (const child of paragraph.children ?? []) {
    if (!isPart(child)) words.push(child)
    else {
      flush()
      blocks.push({ ...child, type: 'mdxJsxFlowElement' })
    }
  }
  flush()
  return blocks
}

/** Without the white space that stood between the words and the part before or after them. */
function trimmed(words: readonly MdNode[]): MdNode[] {
  return words.map((node, index) => {
    if (node.type !== 'text') return node
    let value = node.value ?? ''
    if (index === 0) value = value.trimStart()
    if (index === words.length - 1) value = value.trimEnd()
    return { ...node, value }
  })
}

function elementsNamed(root: MdNode, names: ReadonlySet<string>): MdNode[] {
  const found: MdNode[] = []
  const stack = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node) && names.has(node.name ?? '')) found.push(node)
    if (node.children) stack.push(...node.children)
  }
  return found
}
