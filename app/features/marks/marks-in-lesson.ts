import type { CompiledLesson } from '#app/platform/content/compiled.ts'

type Left = {
  marks: readonly { componentId: string; itemId: string }[]
  reflections: readonly { componentId: string; body: string; sharedWith: 'private' | 'host' }[]
  acknowledgements: readonly { policy: string; edition: number; at: Date }[]
}

/** What the person left in this lesson, by the part it belongs to. Words written elsewhere are not sent to this page. */
export type MarksInLesson = {
  marked: readonly { checklist: string; items: readonly string[] }[]
  written: readonly { reflection: string; body: string; shared: boolean }[]
  /** Newest edition first. */
  accepted: readonly { policy: string; edition: number; at: Date }[]
}

export function marksInLesson({ tree }: Pick<CompiledLesson, 'tree'>, left: Left): MarksInLesson {
  const islands = tree.nodes.filter((node) => node.kind === 'island')
  return {
    marked: islands.flatMap((node) => (node.name === 'Checklist' ? [{ checklist: node.props.id, items: left.marks.filter((mark) => mark.componentId === node.props.id).map((mark) => mark.itemId) }] : [])),
    written: left.reflections
      .filter((one) => islands.some((node) => node.name === 'Reflect' && node.props.id === one.componentId))
      .map(({ componentId, body, sharedWith }) => ({ reflection: componentId, body, shared: sharedWith === 'host' })),
    accepted: left.acknowledgements.filter((one) => islands.some((node) => node.name === 'Acknowledge' && node.props.policy === one.policy)).toSorted((a, b) => b.edition - a.edition),
  }
}
