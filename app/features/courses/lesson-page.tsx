import type { ReactNode } from 'react'

import { Badge } from '#app/components/badge.tsx'
import { Banner } from '#app/components/banner.tsx'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { Outline } from '#app/components/outline.tsx'
import { durationWords } from '#app/components/plain-words.ts'
import { StatusWord } from '#app/components/status-word.tsx'
import { inWords } from '#app/components/time.tsx'
import { FocusSwitch, ReadingLine, ZoneButton, Zones } from '#app/components/zones.tsx'
import { paths } from '#app/platform/paths.ts'
import { shortTitle } from './course-words.ts'
import { LessonBar } from './lesson-bar.tsx'
import type { LessonView } from './lesson-view.ts'
import { OnThisPage } from './on-this-page.tsx'

export type LessonPageProps = {
  course: { slug: string; title: string }
  lesson: { slug: string; title: string; idea: string; minutes: number; headings: readonly { id: string; depth: number; text: string }[] }
  view: LessonView
  zone: string
  tickKey: string
  /** The lesson itself. */
  children: ReactNode
}

/** The three zones of a lesson: outline, reading column, and what is on the page. */
export function LessonPage({ course, lesson, view, zone, tickKey, children }: LessonPageProps) {
  return (
    <>
      <ReadingLine />
      <Zones
        left={{
          id: 'outline',
          label: shortTitle(course.title),
          content: (
            <div tabIndex={-1} data-shortcut="g o">
              <Outline label={`Lessons of ${course.title}`} entries={view.outline} />
            </div>
          ),
        }}
        right={{ id: 'on-this-page', label: 'On this page', content: <OnThisPage headings={lesson.headings} /> }}
      >
        <div className="lesson-top no-print">
          <Breadcrumb trail={[{ href: paths.learn(), label: 'Learn' }, { href: paths.course(course.slug), label: shortTitle(course.title) }]} />
          <span className="actions">
            <FocusSwitch />
            <ZoneButton zone="outline">Outline</ZoneButton>
            <ZoneButton zone="on-this-page">On this page</ZoneButton>
          </span>
        </div>
        <header className="lesson-head">
          <p className="eyebrow">
            Lesson {view.position} of {view.total}
          </p>
          <h1>{lesson.title}</h1>
          <p className="page-lead">{lesson.idea}</p>
          <p className="actions">
            <Badge>{durationWords(lesson.minutes)}</Badge>
            <StatusWord is={view.state.is}>{view.state.words}</StatusWord>
          </p>
        </header>
        {view.changedSince && (
          <Banner tone="note" title="This lesson has changed since you worked on it">
            What you did still counts. It is worth a second look.
          </Banner>
        )}
        {view.finishedAt && (
          <Banner tone="good" title={`You finished this course on ${inWords(view.finishedAt, zone, 'short-date')}`}>
            Read and practise as much as you like; nothing you do here takes that back. <a href={paths.courseEnd(course.slug)}>What you can do now</a>
          </Banner>
        )}
        <div className="prose">{children}</div>
        <LessonBar tickPath={paths.tick(course.slug, lesson.slug)} tickKey={tickKey} view={view} />
      </Zones>
    </>
  )
}
