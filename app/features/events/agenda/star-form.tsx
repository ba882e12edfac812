import { Star } from 'lucide-react'

import { classNames } from '#app/components/class-names.ts'
import { Icon } from '#app/components/icon.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'

type StarFormProps = { event: string; session: { id: string; title: string }; starred: boolean; /** The page to come back to. */ back: string; wide?: boolean | undefined }

/** Puts a session on one's own agenda. A plain form; script only spares the reload. */
export function StarForm({ event, session, starred, back, wide }: StarFormProps) {
  const words = starred ? 'On your agenda' : 'Add to your agenda'
  return (
    <form method="post" action={eventPaths.star(event, session.id)} data-soft className="star-form">
      <input type="hidden" name="back" value={back} />
      <button type="submit" name="starred" value={starred ? 'off' : 'on'} className={classNames(wide ? 'button' : 'star', starred && 'star-on')} aria-pressed={starred} title={wide ? undefined : words}>
        <Icon of={Star} />
        {wide ? words : <span className="visually-hidden">On your agenda: {session.title}</span>}
      </button>
    </form>
  )
}
