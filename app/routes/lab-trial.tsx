import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { wasMasked } from '#app/components/masked-parts.ts'
import { TrialOutcome } from '#app/features/trials/trial-outcome.tsx'
import { trialView } from '#app/features/trials/trial-view.server.ts'
import { catalogue } from '#app/platform/catalogue.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Your run in ${data.lesson} · Fieldhouse` : 'Fieldhouse' }]

/** A run of a lesson's prompt from the record, for its owner: where the form leads without script. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/lab-trial', request, context)
  const { db, sandbox } = house()
  const trial = await trialView(db, { personId: person.id, runId: params['run'] ?? '' })
  if (!trial) throw new Response('There is no such run of yours, or it has not ended yet. Load the page again in a moment.', { status: 404 })
  const found = catalogue().lessonById(trial.lessonId ?? '')
  return {
    trial,
    model: sandbox.models.find((model) => model.id === trial.model)?.label ?? trial.model ?? 'Answer',
    lesson: found?.lesson.title ?? 'a lesson that has left the course',
    back: found ? paths.lesson(found.course.slug, found.lesson.slug) : paths.learn(),
  }
}

export default function LabTrial() {
  const { trial, model, lesson, back } = useLoaderData<typeof loader>()
  return (
    <div className="content content-narrow">
      <header className="page-head">
        <p>
          <a href={back}>{lesson}</a>
        </p>
        <h1>Your run</h1>
        <p className="page-lead">Not graded. Placeholders in brackets stand where the gateway masked something.</p>
      </header>
      <TrialOutcome trial={trial} model={model} />
      {!wasMasked(trial.decisions) && (
        <>
          <h2>Your prompt</h2>
          {trial.sent === null ? <p>The words of this prompt were erased when their time was up.</p> : <pre className="answer prompt-shown">{trial.sent}</pre>}
        </>
      )}
      <div className="actions">
        <ButtonLink look="primary" href={back}>
          Back to the lesson
        </ButtonLink>
      </div>
    </div>
  )
}
