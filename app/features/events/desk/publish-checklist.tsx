import { CircleCheck, CircleDashed } from 'lucide-react'

import { Icon } from '#app/components/icon.tsx'
import { toneClass } from '#app/components/tone.ts'
import { eventPaths } from '#app/platform/event-paths.ts'
import type { Missing } from './publishing-checklist.ts'

type Item = { id: Missing; done: boolean; words: string; todo: string }

/** The way from a draft to an event that everyone sees; what is missing leads to where it is mended. */
export function PublishChecklist({ slug, items }: { slug: string; items: readonly Item[] }) {
  return (
    <ul className="checks" aria-label="Before it can be published">
      {items.map(({ id, done, words, todo }) => (
        <li key={id} className={`check ${done ? toneClass.good : toneClass.warn}`}>
          <Icon of={done ? CircleCheck : CircleDashed} />
          <div>
            <div className="check-head">
              <span className="check-name">{words}</span>
              <span className="check-word">{done ? 'There' : 'Missing'}</span>
            </div>
            {!done && (
              <p className="check-reason">
                {todo} <a href={whereToMend[id](slug)}>Mend it</a>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

const whereToMend: Record<Missing, (slug: string) => string> = {
  dates: eventPaths.deskDetails,
  place: eventPaths.deskDetails,
  mailbox: eventPaths.deskDetails,
  places: eventPaths.capacityChanges,
  window: eventPaths.registrationWindow,
}
