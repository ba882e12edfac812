import { TriangleAlert } from 'lucide-react'

import { Icon } from '#app/components/icon.tsx'
import { toneClass } from '#app/components/tone.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

type Warning = { key: string; words: string; sessionIds: readonly string[] }

/** What does not fit. Nothing here stops a release: some of it is on purpose. */
export function WarningList({ slug, warnings }: { slug: string; warnings: readonly Warning[] }) {
  return (
    <section aria-labelledby="warnings" className="desk-section">
      <h2 id="warnings">Does not fit</h2>
      {warnings.length === 0 && <p className="quiet">Everything fits.</p>}
      {warnings.length > 0 && (
        <ul className="checks">
          {warnings.map(({ key, words, sessionIds }) => (
            <li key={key} className={`check check-compact ${toneClass.warn}`}>
              <Icon of={TriangleAlert} />
              <a href={`${eventPaths.deskAgenda(slug)}?move=${sessionIds[0] ?? ''}`}>{words}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
