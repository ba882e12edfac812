import { createContext, useContext, useState } from 'react'

const StaticHtml = createContext<ReadonlyMap<string, string>>(new Map())

/** On the server: the HTML that loaders of a document request put aside for this page. */
export const StaticHtmlProvider = StaticHtml.Provider

/**
 * A run of checked, compiled lesson markup. It is sent once: in a document request it arrives through the server-only map and `html` is absent from
 * the loader's data, so hydration leaves the server's markup alone; after client-side navigation `html` comes with the data.
 */
export function StaticRun({ id, html }: { id: string; html?: string | undefined }) {
  const fromServer = useContext(StaticHtml).get(id)
  const [first] = useState(() => html ?? fromServer ?? standing(id)) // revalidation must not redraw the prose: it would close what the reader opened
  return <div className="static-run" data-run={id} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: first }} />
}

/** What stands in the page already. Hydration keeps it anyway; but when React has to draw the whole page anew (an extension changed it), this is the only copy. */
function standing(id: string): string {
  return typeof document === 'undefined' ? '' : (document.querySelector(`[data-run="${CSS.escape(id)}"]`)?.innerHTML ?? '')
}
