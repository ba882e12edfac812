import { AttemptTabs } from './attempt-tabs.tsx'
import type { LabPanel } from './lab-panels.server.ts'
import { labFacts, LabState } from './lab-task.tsx'

type LabHeadProps = { panel: LabPanel; lesson: { title: string; href: string }; /** The attempt that the page shows; null where one writes. */ attempt: string | null }

/** The top of the lab's own pages: where one comes from, how it stands, and the attempts so far. */
export function LabHead({ panel, lesson, attempt }: LabHeadProps) {
  return (
    <header className="page-head lab-head">
      <p className="eyebrow">
        <a href={lesson.href}>Back to “{lesson.title}”</a>
      </p>
      <h1>{panel.lab.title}</h1>
      <p className="lab-standing">
        <LabState {...panel} />
        <span className="lab-facts">{labFacts(panel)}</span>
      </p>
      <AttemptTabs lab={panel.lab} attempts={panel.attempts} current={attempt} />
    </header>
  )
}
