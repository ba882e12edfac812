import { isElement } from './nodes.ts'
import type { MdNode } from './nodes.ts'

/** Turns the rows of pipes inside a DataTable into a table. Only there: a table needs its caption, and a pipe elsewhere is a pipe. Changes the tree in place. */
export function arrangeTables(root: MdNode): void {
  const stack: MdNode[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node) && node.name === 'DataTable') node.children = (node.children ?? []).map((child) => tableOf(child) ?? child)
    else if (node.children) stack.push(...node.children)
  }
}

/** The table that a paragraph of pipe rows means, or null. */
function tableOf(paragraph: MdNode): MdNode | null {
  if (paragraph.type !== 'paragraph' || !/^\s*\|/.test(firstText(paragraph))) return null
  const rows = rowsOf(paragraph.children ?? []).map((row) => row.map(trimCell))
  const rule = rows[1]
  if (!rule?.every((cell) => /^:?-+:?$/.test(cell.map((node) => node.value ?? '').join('')))) return null
  const width = rows[0]?.length ?? 0
  const body = [rows[0] ?? [], ...rows.slice(2)].map((row) => Array.from({ length: width }, (_, index) => row[index] ?? []))
  return {
    type: 'table',
    ...(paragraph.position ? { position: paragraph.position } : {}),
    children: body.map((row, index) => ({
      type: 'tableRow',
      children: row.map((children) => ({ type: 'tableCell', children, ...(index === 0 ? { data: { hProperties: { scope: 'col' } } } : {}) })),
    })),
  }
}

/** Cuts inline nodes at line ends and at pipes that are not escaped. */
function rowsOf(inline: readonly MdNode[]): MdNode[][][] {
  const rows: MdNode[][][] = [[[]]]
  for (const node of inline) {
    if (node.type !== 'text') {
      rows.at(-1)?.at(-1)?.push(node)
      continue
    }
    for (const [index, line] of (node.value ?? '').split('\n').entries()) {
      if (index > 0) rows.push([[]])
      for (const [part, text] of line.split('|').entries()) {
        if (part > 0) rows.at(-1)?.push([])
        if (text) rows.at(-1)?.at(-1)?.push({ type: 'text', value: text })
      }
    }
  }
  return rows.filter((row) => row.length > 1).map((row) => row.slice(isEmpty(row[0]) ? 1 : 0, isEmpty(row.at(-1)) ? -1 : undefined))
}

function isEmpty(cell: readonly MdNode[] | undefined): boolean {
  return (cell ?? []).every((node) => node.type === 'text' && !node.value?.trim())
}

function trimCell(cell: MdNode[]): MdNode[] {
  return cell
    .map((node, index) => {
      if (node.type !== 'text') return node
      let value = node.value ?? ''
      if (index === 0) value = value.trimStart()
      if (index === cell.length - 1) value = value.trimEnd()
      return { ...node, value }
    })
    .filter((node) => node.type !== 'text' || node.value !== '')
}

function firstText(node: MdNode): string {
  const first = node.children?.[0]
  return first?.type === 'text' ? (first.value ?? '') : ''
}
