/** The little of the HTML tree (after Markdown became HTML) that the compiler's own steps touch. */
import { createHash } from 'node:crypto'
import type { Block, Heading } from './compiled.ts'

export type HtmlNode = { type: string; tagName?: string; name?: string | null; value?: string; properties?: Record<string, unknown>; children?: HtmlNode[] }

/** Gives every block an id made of its words, so that a bookmark or a note finds its paragraph again after the page around it has changed. */
export function identifyBlocks(root: HtmlNode, found: { blocks: Block[]; headings: Heading[] }): void {
  const taken = new Map<string, number>()
  const unique = (id: string) => {
    const count = (taken.get(id) ?? 0) + 1
    taken.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  }
  const visit = (node: HtmlNode): void => {
    if (islands.has(node.name ?? '')) return
    const depth = /^h([1-6])$/.exec(node.tagName ?? '')?.[1]
    if (depth || blocks.has(node.tagName ?? '')) {
      const words = textOf(node).replace(/\s+/g, ' ').trim()
      const id = unique(depth ? slugOf(words) : `b-${createHash('sha256').update(words).digest('hex').slice(0, 8)}`)
      node.properties = { ...node.properties, id }
      found.blocks.push({ id, words: words.length > 200 ? `${words.slice(0, 199)}…` : words })
      if (depth) found.headings.push({ id, depth: Number(depth), text: words })
    } else for (const child of node.children ?? []) visit(child)
  }
  visit(root)
}

/** Moves the highlighter's colours from inline style into classes, because a lesson page runs under a policy without inline style. */
export function styleToClasses(node: HtmlNode): void {
  const { properties } = node
  if (properties && typeof properties.style === 'string') {
    const token = /var\(--shiki-(token-[a-z-]+)\)/.exec(properties.style)?.[1]
    const classes = Array.isArray(properties.className) ? properties.className : []
    node.properties = { ...properties, style: undefined, ...(token ? { className: [...classes, `shiki-${token}`] } : {}) }
  }
  if (node.tagName === 'pre') node.properties = { ...node.properties, className: ['shiki'] }
  for (const child of node.children ?? []) styleToClasses(child)
}

/** The anchor of a heading: its words in lower case, joined by hyphens. */
export function slugOf(words: string): string {
  return words.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'part'
}

function textOf(node: HtmlNode): string {
  return node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join('')
}

const islands = new Set(['Quiz', 'PromptLab', 'TryIt', 'Checklist', 'Reflect', 'Acknowledge', 'Recall'])
const blocks = new Set(['p', 'li', 'pre', 'table'])
