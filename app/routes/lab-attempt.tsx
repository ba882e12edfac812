import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { labAttemptView } from '#app/features/labs/lab-attempt-view.server.ts'
import { LabHead } from '#app/features/labs/lab-head.tsx'
import { labPanels } from '#app/features/labs/lab-panels.server.ts'
import { LabTask } from '#app/features/labs/lab-task.tsx'
import { RunOutcome } from '#app/features/labs/run-outcome.tsx'
import { recordedRun } from '#app/features/labs/run-state.ts'
import { catalogue } from '#app/platform/catalogue.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Attempt ${data.n}: ${data.panel.lab.title} · Fieldhouse` : 'Fieldhouse' }]

/** One attempt from the record, for its owner: a tab of the lab, and where its form leads without script. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/lab-attempt', request, context)
  const { db, sandbox } = house()
  const view = await labAttemptView(db, { personId: person.id, catalogue: catalogue(), attemptId: params['attempt'] ?? '' }, at)
  const found = view && catalogue().labById(view.lab.id)
  const offered = sandbox.models.map(({ id, label }) => ({ id, label }))
  const panels = found ? await labPanels(db, { personId: person.id, ...found, catalogue: catalogue(), offered, lessonOn: sandbox.lessonOn }, at) : []
  const panel = panels.find((one) => one.lab.id === view?.lab.id)
  if (!view || !found || !panel) throw new Response('There is no such attempt of yours.', { status: 404 })
  return {
    panel,
    n: view.attempt.n,
    prompt: view.attempt.prompt,
    running: view.standing.status === 'running',
    state: recordedRun(view, sandbox.lessonOn),
    models: offered,
    lesson: { title: found.lesson.title, href: paths.part(found.course.slug, found.lesson.slug, view.lab.id) },
  }
}

export default function LabAttempt() {
  const { panel, n, prompt, running, state, models, lesson } = useLoaderData<typeof loader>()
  return (
    <div className="content lab-wide">
      <LabHead panel={panel} lesson={lesson} attempt={state.attemptId} />
      <div className="lab-body lab-record">
        <div className="lab-form">
          <div className="lab-sent">
            <h2 className="field-label">Your prompt in attempt {n}</h2>
            {prompt === null ? <p>The words of this prompt were erased when their time was up. The checks stay.</p> : <pre className="answer prompt-shown">{prompt}</pre>}
          </div>
          {running && <p className="run-progress">This attempt is still running. Load the page again in a moment.</p>}
          <RunOutcome state={state} models={models} onward={panel.quiz} courseEnd={panel.courseEnd} />
          <div className="actions">
            <ButtonLink look="primary" href={lesson.href}>
              Back to the lab
            </ButtonLink>
            <ButtonLink look="quiet" href={paths.lab(panel.lab.id)} data-reload>
              Open in the editor
            </ButtonLink>
          </div>
        </div>
        <LabTask lab={panel.lab} open />
      </div>
    </div>
  )
}
