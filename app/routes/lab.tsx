import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData, useRevalidator } from '@remix-run/react'
import { lazy, Suspense, useEffect, useState } from 'react'

import { may } from '#app/auth/permissions.ts'
import { requireAccess } from '#app/auth/person.server.ts'
import { LabForm } from '#app/features/labs/lab-form.tsx'
import { LabHead } from '#app/features/labs/lab-head.tsx'
import { labPanels } from '#app/features/labs/lab-panels.server.ts'
import { LabTask } from '#app/features/labs/lab-task.tsx'
import { PromptField, type PromptFieldProps } from '#app/features/labs/prompt-field.tsx'
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
  const panels = await labPanels(db, { personId: person.id, course, lesson, catalogue: catalogue(), offered, lessonOn: sandbox.lessonOn }, new Date())
  const panel = panels.find((one) => one.lab.id === found.item.id)
  // The lesson says what opens it, or where to start the course.
  if (!panel || (panel.locked && !may(person, 'look past locks', { kind: 'course' }))) return redirect(paths.lesson(course.slug, lesson.slug))
  context.allowInlineStyle = true
  return { panel, lesson: { title: lesson.title, href: paths.part(course.slug, lesson.slug, panel.lab.id) } }
}

export default function Lab() {
  const { panel, lesson } = useLoaderData<typeof loader>()
  const { revalidate } = useRevalidator()
  return (
    <div className="content lab-wide">
      <LabHead panel={panel} lesson={lesson} attempt={null} />
      <div className="lab-body">
        <LabTask lab={panel.lab} open />
        <div>
          <h2 className="visually-hidden">Your prompt and its result</h2>
          <LabForm panel={panel} onEnd={revalidate} onward={panel.quiz ?? { href: lesson.href, words: 'Go on with the lesson' }} field={(props) => <EditorField {...props} rows={14} />} />
        </div>
      </div>
    </div>
  )
}

/** The plain field until script runs and the editor is there. */
function EditorField(props: PromptFieldProps) {
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  if (!scripted) return <PromptField {...props} />
  return (
    <Suspense fallback={<PromptField {...props} />}>
      <PromptEditor {...props} />
    </Suspense>
  )
}
