import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { labAttemptView } from '#app/features/labs/lab-attempt-view.server.ts'
import { RunOutcome } from '#app/features/labs/run-outcome.tsx'
import { recordedRun } from '#app/features/labs/run-state.ts'
import { catalogue } from '#app/platform/catalogue.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Attempt ${data.n}: ${data.title} · Fieldhouse` : 'Fieldhouse' }]

/** One attempt from the record, for its owner. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/lab-attempt', request, context)
  const { db, sandbox } = house()
  const view = await labAttemptView(db, { personId: person.id, catalogue: catalogue(), attemptId: params['attempt'] ?? '' }, new Date())
  const found = view && catalogue().labById(view.lab.id)
  if (!view || !found) throw new Response('There is no such attempt of yours.', { status: 404 })
  return {
    n: view.attempt.n,
    title: view.lab.title,
    prompt: view.attempt.prompt,
    running: view.standing.status === 'running',
    state: recordedRun(view),
    models: sandbox.models.map(({ id, label }) => ({ id, label })),
    back: paths.part(found.course.slug, found.lesson.slug, view.lab.id),
    lesson: found.lesson.title,
  }
}

export default function LabAttempt() {
  const { n, title, prompt, running, state, models, back, lesson } = useLoaderData<typeof loader>()
  return (
    <div className="content content-narrow">
      <header className="page-head">
        <p>
          <a href={back}>{lesson}</a>
        </p>
        <h1>{title}</h1>
        <p className="page-lead">Attempt {n}</p>
      </header>
      {running && <p>This attempt is still running. Load the page again in a moment.</p>}
      <RunOutcome state={state} models={models} />
      <h2>Your prompt</h2>
      {prompt === null ? <p>The words of this prompt were erased when their time was up. The checks stay.</p> : <pre className="answer prompt-shown">{prompt}</pre>}
      <div className="actions">
        <ButtonLink look="primary" href={back}>
          Back to the lab
        </ButtonLink>
      </div>
    </div>
  )
}
