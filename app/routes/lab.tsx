import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData, useRevalidator } from '@remix-run/react'
import { lazy, Suspense, useEffect, useState } from 'react'

import { requireAccess } from '#app/auth/person.server.ts'
import { TextArea } from '#app/components/text-area.tsx'
import { LabForm } from '#app/features/labs/lab-form.tsx'
import { labPanels } from '#app/features/labs/lab-panels.server.ts'
import { labFacts, LabTask } from '#app/features/labs/lab-task.tsx'
import { catalogue } from '#app/platform/catalogue.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

const PromptEditor = lazy(() => import('#app/features/labs/prompt-editor.tsx').then(({ PromptEditor: component }) => ({ default: component })))

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Lab: ${data.panel.lab.title} · Fieldhouse` : 'Fieldhouse' }]
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: '/monaco/editor.css' }]

/** The prompt lab with the editor: the one page that may write style elements, because Monaco does. It is always opened by loading it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/lab', request, context)
  const found = catalogue().labById(`${params['course']}/${params['lesson']}/${params['lab']}`)
  if (!found) throw new Response('There is no lab at this address.', { status: 404 })
  const { db, sandbox } = house()
  const { course, lesson } = found
  const offered = sandbox.models.map(({ id, label }) => ({ id, label }))
  const panels = await labPanels(db, { personId: person.id, course, lesson, catalogue: catalogue(), offered }, new Date())
  const panel = panels.find((one) => one.lab.id === found.item.id)
  if (!panel) return redirect(paths.course(course.slug))
  context.allowInlineStyle = true
  return { panel, lesson: { title: lesson.title, href: paths.part(course.slug, lesson.slug, panel.lab.id) } }
}

export default function Lab() {
  const { panel, lesson } = useLoaderData<typeof loader>()
  const { revalidate } = useRevalidator()
  const [scripted, setScripted] = useState(false)
  const [slots] = useState(() => panel.lab.data.map(({ name }) => name))
  useEffect(() => setScripted(true), [])
  return (
    <div className="content lab-wide">
      <header className="page-head">
        <p>
          <a href={lesson.href}>Back to “{lesson.title}”</a>
        </p>
        <h1>{panel.lab.title}</h1>
        <p className="lab-facts">{labFacts(panel)}</p>
      </header>
      <div className="lab-body">
        <div>
          <LabTask lab={panel.lab} open />
          {panel.attempts.length > 0 && (
            <nav aria-label="Your attempts">
              <h2>Your attempts</h2>
              <ol className="row-list" reversed>
                {panel.attempts.map(({ id, n, words }) => (
                  <li key={id}>
                    <a href={paths.labAttempt(id)}>Attempt {n}</a>, {words}
                  </li>
                ))}
              </ol>
            </nav>
          )}
        </div>
        <LabForm
          panel={panel}
          onEnd={revalidate}
          editor={(field) =>
            scripted ? (
              <Suspense fallback={<PlainField {...field} />}>
                <PromptEditor {...field} slots={slots} />
              </Suspense>
            ) : (
              <PlainField {...field} />
            )
          }
        />
      </div>
    </div>
  )
}

function PlainField({ name, label, text, change }: { name: string; label: string; text: string; change: (text: string) => void }) {
  return <TextArea name={name} label={label} code rows={14} value={text} onChange={(event) => change(event.currentTarget.value)} />
}
