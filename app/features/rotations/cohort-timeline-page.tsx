import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { TabLinks } from '#app/components/tab-links.tsx'
import { paths } from '#app/platform/paths.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import type { cohortTimeline } from './cohort-timeline.server.ts'
import { spanInWords } from './day-words.ts'
import { TimelineTable } from './timeline-table.tsx'

type CohortTimeline = NonNullable<Awaited<ReturnType<typeof cohortTimeline>>>

/** A cohort at a glance: who is on which team in which months. */
export function CohortTimelinePage({ view, by }: { view: CohortTimeline; by: 'person' | 'team' }) {
  const { cohort } = view
  return (
    <div className="content timeline-page">
      <header className="page-head">
        <Breadcrumb trail={[{ href: paths.rotations(), label: 'Rotations' }, ...(view.desk ? [{ href: view.desk, label: 'Desk' }] : [])]} />
        <h1>{cohort.name}</h1>
        <p className="page-lead">{cohort.programme}, {spanInWords(view.span)}</p>
      </header>
      <TabLinks label="Order of the timeline" tabs={[{ href: rotationPaths.rotationTimeline(cohort.id), label: 'By person' }, { href: rotationPaths.rotationTimeline(cohort.id, { by: 'team' }), label: 'By team' }]} current={rotationPaths.rotationTimeline(cohort.id, by === 'team' ? { by } : {})} />
      <div className="mt-6 grid gap-5">
        {view.groups.length === 0 ? (
          <EmptyState title="No plan yet">Who goes where appears here once the assignments are made.</EmptyState>
        ) : (
          <>
            <TimelineTable caption={by === 'team' ? 'Teams by month' : 'People by month'} groups={view.groups} />
            <Key view={view} />
          </>
        )}
      </div>
    </div>
  )
}

function Key({ view }: { view: CohortTimeline }) {
  return (
    <div className="gantt-key">
      <ul aria-label="Teams">
        {view.teams.map((team) => (
          <li key={team.id}><span className="band band-sample" data-pattern={team.pattern} aria-hidden="true" />{team.name}</li>
        ))}
      </ul>
      <ul aria-label="Signs">
        <li><span className="band band-sample" data-state="proposed" aria-hidden="true" />Proposed, dashed</li>
        <li><span className="today-sample" aria-hidden="true" />Today</li>
        {view.showsReviews && (
          <>
            <li><Sample look="done" />Review signed</li>
            <li><Sample look="open" />Review to come</li>
            <li><Sample look="late" />Review overdue</li>
          </>
        )}
      </ul>
      <p className="no-print text-muted">Arrow keys move from band to band.</p>
    </div>
  )
}

function Sample({ look }: { look: 'done' | 'open' | 'late' }) {
  return (
    <svg className="mark-sample" viewBox="-6 -7 12 14" aria-hidden="true" focusable="false">
      <path className={`gantt-mark gantt-mark-${look}`} d="M0 -5 5 0 0 5 -5 0Z" />
    </svg>
  )
}
