import { componentContents, labelComponents } from '#content/schema.ts'
import { isComponent } from './check-tree.ts'
import type { Report } from './fault.ts'
import { isElement, placeOf, walk } from './nodes.ts'
import type { MdNode } from './nodes.ts'

/** What stands inside what, once paragraphs of answer parts have been taken apart: text that a component would drop, and things to press inside a label. */
export function checkContents(root: MdNode, report: Report): void {
  for (const { node, parents } of walk(root)) {
    if (isElement(node) && isComponent(node.name)) checkHolder(node, report)
    const label = parents.findLast((parent) => isElement(parent) && labelComponents.some((name) => name === parent.name))
    if (label && (node.type === 'link' || node.type === 'linkReference' || (isElement(node) && ['Term', 'details'].includes(node.name ?? '')))) {
      report.error('component', placeOf(node), `Something to press stands inside <${label.name ?? ''}>, which is pressed itself`, 'put the link or the term into the text before it')
    }
  }
}

function checkHolder(node: MdNode, report: Report): void {
  const allowed = isComponent(node.name) ? componentContents[node.name] : undefined
  if (!allowed) return
  for (const child of node.children ?? []) {
    const isComment = child.type === 'mdxFlowExpression' || child.type === 'mdxTextExpression'
    const isMeant = isElement(child) && allowed.some((name) => name === child.name)
    if (!isComment && !isMeant) report.error('component', placeOf(child), `<${node.name ?? ''}> holds only <${allowed.join('> and <')}>, and this would be lost`, `move it out of <${node.name ?? ''}>, or into <${allowed[0] ?? ''}>`)
  }
}
