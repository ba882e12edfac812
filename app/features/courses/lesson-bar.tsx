import { ArrowLeft, ArrowRight, Check, Lock } from 'lucide-react'
import { Fragment } from 'react'

import { Button, ButtonLink } from '#app/components/button.tsx'
import { Icon } from '#app/components/icon.tsx'
import type { Missing } from './lesson-words.ts'
import type { LessonView, Onward } from './lesson-view.ts'

type LessonBarProps = { tickPath: string; tickKey: string; view: Pick<LessonView, 'position' | 'total' | 'back' | 'onward' | 'undoable'> }

/** Back, where one is, and on. Where reading is what finishes a lesson, the way on is the tick itself. Stays at the foot of narrow windows. */
export function LessonBar({ tickPath, tickKey, view: { position, total, back, onward, undoable } }: LessonBarProps) {
  return (
    <>
      {onward.kind === 'prove' && <StillMissing {...onward} />}
      {undoable && (
        <form className="lesson-undo no-print" method="post" action={tickPath}>
          <input type="hidden" name="key" value={tickKey} />
          <Icon of={Check} /> You marked this lesson as done.{' '}
          <Button look="link" name="done" value="off">
            Undo
          </Button>
        </form>
      )}
      <nav className="lesson-bar" aria-label="Back and on">
        {back ? (
          <a className="lesson-bar-back" href={back.href} data-shortcut="p" aria-keyshortcuts="p">
            <Icon of={ArrowLeft} />
            <span>
              <span className="visually-hidden">Back: </span>
              <span className="lesson-bar-title">{back.title}</span>
            </span>
          </a>
        ) : (
          <span />
        )}
        <span className="lesson-bar-place">
          <span aria-hidden="true">
            {position} / {total}
          </span>
          <span className="visually-hidden">
            Lesson {position} of {total}
          </span>
        </span>
        <WayOn onward={onward} tickPath={tickPath} tickKey={tickKey} />
      </nav>
    </>
  )
}

function WayOn({ onward, tickPath, tickKey }: { onward: Onward; tickPath: string; tickKey: string }) {
  if (onward.kind === 'tick')
    return (
      <form method="post" action={tickPath}>
        <input type="hidden" name="key" value={tickKey} />
        <Button look="primary" name="done" value="on" data-shortcut="n" aria-keyshortcuts="n">
          <NextWords before="Done. Next: " {...onward} />
        </Button>
      </form>
    )
  if (onward.href === null)
    return (
      <span className="lesson-bar-locked">
        <Icon of={Lock} />
        <NextWords before="Next: " {...onward} />
      </span>
    )
  return (
    <ButtonLink href={onward.href} look={onward.kind === 'link' ? 'primary' : 'plain'} data-shortcut="n" aria-keyshortcuts="n">
      <NextWords before="Next: " {...onward} />
      <Icon of={ArrowRight} />
    </ButtonLink>
  )
}

function NextWords({ before, title, note }: { before: string; title: string; note: string | null }) {
  return (
    <span>
      {before}
      <span className="lesson-bar-title">{title}</span>
      {note && <span className="lesson-bar-note">, {note}</span>}
    </span>
  )
}

function StillMissing({ missing, title, href }: { missing: readonly Missing[]; title: string; href: string | null }) {
  return (
    <p className="lesson-missing no-print">
      To finish this lesson, pass{' '}
      {missing.map((item, index) => (
        <Fragment key={item.href}>
          {index > 0 && (index === missing.length - 1 ? ' and ' : ', ')}
          <a href={item.href}>{item.words}</a>
        </Fragment>
      ))}
      .{href === null && ` “${title}” opens then.`}
    </p>
  )
}
