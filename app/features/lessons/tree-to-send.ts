import type { IslandNode, LessonTree } from '#app/platform/content/compiled.ts'
import { placeOf } from '#app/platform/content/places.ts'

/** A run of finished markup, or a part that does something. `html` is absent where the document carries it already. */
export type SentNode = { kind: 'html'; id: string; html?: string | undefined } | SentIsland
export type SentIsland = IslandNode & { id: string; place: string }

type Way = { isDocument: boolean; staticHtml: Map<string, string> }

/**
 * A lesson as a loader sends it. In a document request the markup is put aside for the server's rendering and left out of the data, so that it
 * travels once; after client-side navigation it comes with the data (architecture.md, Content).
 */
export function treeToSend(tree: LessonTree, name: string, { isDocument, staticHtml }: Way): SentNode[] {
  return tree.nodes.map((node, index) => {
    const id = `${name}.${index}`
    if (node.kind === 'island') return { ...node, id, place: placeOf(node, index) }
    if (!isDocument) return { kind: 'html', id, html: node.html }
    staticHtml.set(id, node.html)
    return { kind: 'html', id }
  })
}
