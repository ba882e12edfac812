import type { IslandNode, LessonTree } from '#app/platform/content/compiled.ts'
import { placeOf } from '#app/platform/content/places.ts'

/** A run of finished markup, or a part that does something. `html` is absent where the document carries it already. */
export type SentNode = { kind: 'html'; id: string; html?: string | undefined } | SentIsland
export type SentIsland = (Exclude<IslandNode, { name: 'Quiz' }> | { kind: 'island'; name: 'Quiz'; props: { id: string } }) & { id: string; place: string }

type Way = { isDocument: boolean; staticHtml: Map<string, string> }

/**
 * A lesson as a loader sends it. In a document request the markup is put aside for the server's rendering and left out of the data, so that it
 * travels once; after client-side navigation it comes with the data (architecture.md, Content).
 */
export function treeToSend(tree: LessonTree, name: string, { isDocument, staticHtml }: Way): SentNode[] {
  return tree.nodes.map((node, index) => {
    const id = `${name}.${index}`
    if (node.kind === 'island') return { ...withoutQuestions(node), id, place: placeOf(node, index) }
    if (!isDocument) return { kind: 'html', id, html: node.html }
    staticHtml.set(id, node.html)
    return { kind: 'html', id }
  })
}

/** The questions come with an attempt, once it has begun. */
function withoutQuestions(node: IslandNode) {
  return node.name === 'Quiz' ? { ...node, props: { id: node.props.id } } : node
}
