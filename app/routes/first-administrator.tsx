import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'

import { deviceWords } from '#app/auth/device-words.ts'
import { firstAdministratorForm } from '#app/auth/first-administrator.form.ts'
import { makeFirstAdministrator, opensHouse } from '#app/auth/first-administrator.server.ts'
import { PASSWORD_LENGTH_MIN } from '#app/auth/password-rule.ts'
import { door } from '#app/auth/person.server.ts'
import { beginSession } from '#app/auth/session.server.ts'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

export const meta: MetaFunction = () => [{ title: 'First administrator · Fieldhouse' }]

/** The one-time link in the log of a new production house. Opening it uses nothing; sending the form does. */
export async function loader({ params }: LoaderFunctionArgs) {
  if (!(await opensHouse(house().db, params['token'] ?? '', new Date()))) throw ended()
  return null
}

export async function action({ request, params }: ActionFunctionArgs) {
  const at = new Date()
  const typed = Object.fromEntries(await request.formData())
  const parsed = firstAdministratorForm.safeParse(typed)
  const kept = { name: String(typed['name'] ?? ''), email: String(typed['email'] ?? '') }
  if (!parsed.success) return data({ ...kept, errors: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message])) }, { status: 422 })

  const outcome = await makeFirstAdministrator(house(), { token: params['token'] ?? '', ...parsed.data }, at)
  if (outcome.kind === 'link-ended') throw ended()
  if (outcome.kind === 'address-taken') return data({ ...kept, errors: { email: 'Somebody here has this address already. Use another one.' } }, { status: 422 })

  const device = deviceWords(request.headers.get('User-Agent'))
  const cookie = await beginSession(door(), { personId: outcome.personId, way: 'one-time-link', device, cookieHeader: request.headers.get('Cookie') }, at)
  return redirect(paths.home(), { status: 303, headers: { 'Set-Cookie': cookie } })
}

export default function FirstAdministrator() {
  const answer = useActionData<typeof action>()
  const errors: Record<string, string> = answer?.errors ?? {}
  return (
    <div className="content">
      <header className="page-head">
        <h1>First administrator</h1>
        <p className="page-lead">Nobody administers this house yet. Whoever sends this form does, and can then add people and give roles.</p>
      </header>
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={errors} title="Nothing is saved yet" />
        <TextField name="name" label="Your name" autoComplete="name" defaultValue={answer?.name} error={errors['name']} />
        <TextField name="email" label="E-mail address" type="email" autoComplete="username" inputMode="email" spellCheck={false} defaultValue={answer?.email} error={errors['email']} />
        <TextField name="password" label="Password" hint={`At least ${PASSWORD_LENGTH_MIN} characters. A short sentence is easy to remember.`} type="password" autoComplete="new-password" error={errors['password']} />
        <Button look="primary">Become the first administrator</Button>
      </form>
    </div>
  )
}

function ended(): Response {
  return new Response('This link works once, for an hour, while nobody administers the house. Start the house again to get a new one in its log.', { status: 410 })
}
