import { Lock as LockIcon } from 'lucide-react'

import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { Icon } from '#app/components/icon.tsx'
import { counted } from '#app/components/plain-words.ts'
import { paths } from '#app/platform/paths.ts'
import { shortTitle } from './course-words.ts'
import type { LockReason } from './lock-reasons.ts'

type LockedLessonProps = { course: { slug: string; title: string }; lesson: { title: string; idea: string }; reasons: readonly LockReason[] }

/** In place of a lesson that cannot be opened yet: what opens it, with links. */
export function LockedLesson({ course, lesson, reasons }: LockedLessonProps) {
  const first = reasons.find((reason) => reason.open)
  return (
    <div className="content">
      <Breadcrumb trail={[{ href: paths.learn(), label: 'Learn' }, { href: paths.course(course.slug), label: shortTitle(course.title) }]} />
      <header className="page-head mt-4">
        <h1>{lesson.title}</h1>
        <p className="page-lead">{lesson.idea}</p>
      </header>
      <section className="max-w-prose grid gap-4 justify-items-start" aria-labelledby="lock">
        <h2 id="lock" className="flex items-center gap-2">
          <Icon of={LockIcon} />
          Not open yet
        </h2>
        <p>{reasons.length === 1 ? 'This lesson opens when you have finished:' : `This lesson opens when you have finished ${counted(reasons.length, 'other')}:`}</p>
        <ol className="row-list w-full">
          {reasons.map(({ id, title, href, open, words }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
              {open ? <a href={href}>{title}</a> : <span>{title}</span>}
              {words && <span className="text-muted text-sm">{words}</span>}
            </li>
          ))}
        </ol>
        {first && (
          <ButtonLink look="primary" href={first.href}>
            Go to “{first.title}”
          </ButtonLink>
        )}
      </section>
    </div>
  )
}
