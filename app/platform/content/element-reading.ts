/** Reading React elements that were made from a lesson: flattening, finding, rendering to markup. Nothing here runs a component with state. */
import { Children, Fragment, cloneElement, createElement, isValidElement } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

export type Props = Record<string, unknown> & { children?: ReactNode }
export type LessonElement = ReactElement<Props>

/** The children of an element with fragments opened and white space between blocks left out. */
export function partsOf(node: ReactNode): ReactNode[] {
  return Children.toArray(node).flatMap((child) => {
    if (isLessonElement(child) && child.type === Fragment) return partsOf(child.props.children)
    return typeof child === 'string' && child.trim() === '' ? [] : [child]
  })
}

export function isLessonElement(node: ReactNode): node is LessonElement {
  return isValidElement(node)
}

export function isA(node: ReactNode, type: (props: never) => ReactNode): node is LessonElement {
  return isLessonElement(node) && node.type === type
}

export function toHtml(...nodes: ReactNode[]): string {
  return renderToStaticMarkup(createElement(Fragment, null, ...nodes)).trim()
}

/** Markup for a place that is a line already: a single paragraph loses its <p>. */
export function toInlineHtml(children: ReactNode): string {
  const parts = partsOf(children)
  const only = parts.length === 1 ? parts[0] : null
  return isLessonElement(only) && only.type === 'p' ? toHtml(...[only.props.children].flat()) : toHtml(...Children.toArray(children))
}

/** The same tree with every element of a type given further props, in reading order. */
export function withProps(node: ReactNode, type: (props: never) => ReactNode, next: (props: Props) => Record<string, unknown>): ReactNode {
  if (Array.isArray(node)) return node.map((child: ReactNode) => withProps(child, type, next))
  if (!isLessonElement(node)) return node
  if (node.type === type) return cloneElement(node, next(node.props))
  return node.props.children === undefined ? node : cloneElement(node, {}, ...[withProps(node.props.children, type, next)].flat())
}
