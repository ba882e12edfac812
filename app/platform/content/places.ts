import type { IslandNode, LessonTree } from './compiled.ts'

/** The element id of an interactive part: the last part of its own id, so that links from the outline and after a form lead to it. */
export function placeOf(node: IslandNode, index: number): string {
  if (node.name === 'TryIt') return `try-${index}`
  if (node.name === 'Acknowledge') return `acknowledge-${node.props.policy}`
  return node.props.id.slice(node.props.id.lastIndexOf('/') + 1)
}

/** The interactive part that stands at that place now. A part without an id of its own may stand elsewhere after an edit. */
export function partAt({ nodes }: LessonTree, place: string): IslandNode | undefined {
  return nodes.find((node, index): node is IslandNode => node.kind === 'island' && placeOf(node, index) === place)
}
