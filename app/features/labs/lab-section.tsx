import { useRevalidator } from '@remix-run/react'

import { ButtonLink } from '#app/components/button.tsx'
import { paths } from '#app/platform/paths.ts'
import { LabForm } from './lab-form.tsx'
import type { LabPanel } from './lab-panels.server.ts'
import { labFacts, LabState, LabTask } from './lab-task.tsx'

/** A lab in its lesson: a field to write in, or the editor on a page of its own. */
export function LabSection({ panel }: { panel: LabPanel }) {
  const { lab } = panel
  const { revalidate } = useRevalidator()
  return (
    <section className="lab" aria-label={`Lab: ${lab.title}`}>
      <div className="exercise-head">
        <h2 className="lab-title">Lab: {lab.title}</h2>
        <LabState {...panel} />
        <p className="lab-facts">{labFacts(panel)}</p>
      </div>
      <LabTask lab={lab} />
      <LabForm
        panel={panel}
        onEnd={revalidate}
        onward={panel.quiz}
        actions={
          <ButtonLink look="quiet" href={paths.lab(lab.id)} data-reload>
            Open in the editor
          </ButtonLink>
        }
      />
    </section>
  )
}
