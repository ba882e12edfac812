import type { ReactNode } from 'react'

import { StaticRun } from './static-html.tsx'
import type { SentIsland, SentNode } from './tree-to-send.ts'

/** The lesson in its order: markup as it is, and each interactive part drawn by whoever knows it (the route brings them, because features never import one another). */
export function LessonTree({ nodes, island }: { nodes: readonly SentNode[]; island?: ((node: SentIsland) => ReactNode) | undefined }) {
  return (
    <>
      {nodes.map((node) =>
        node.kind === 'html' ? (
          <StaticRun key={node.id} id={node.id} html={node.html} />
        ) : (
          <div key={node.id} id={node.place} className="island">
            {island?.(node)}
          </div>
        ),
      )}
    </>
  )
}
