import { data, redirect, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { demoSignInLinks } from '#app/auth/demo.server.ts'
import { deviceWords } from '#app/auth/device-words.ts'
import { ownPath } from '#app/auth/own-path.ts'
import { currentPerson, door } from '#app/auth/person.server.ts'
import { beginSession } from '#app/auth/session.server.ts'
import { signInForm } from '#app/auth/sign-in.form.ts'
import { signIn } from '#app/auth/sign-in.server.ts'
import { DemoPeople } from '#app/auth/demo-people.tsx'
import { waitWords } from '#app/auth/wait-words.ts'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { house } from '#app/platform/house.server.ts'

export const meta: MetaFunction = () => [{ title: 'Sign in · Fieldhouse' }]
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader({ request, context }: LoaderFunctionArgs) {
  const redirectTo = ownPath(new URL(request.url).searchParams.get('redirectTo'))
  if (await currentPerson(request, context)) throw redirect(redirectTo)
  return { redirectTo, demoPeople: house().env.demo ? demoSignInLinks() : [] }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const at = new Date()
  const form = await request.formData()
  const email = String(form.get('email') ?? '').slice(0, 254)
  const parsed = signInForm.safeParse(Object.fromEntries(form))
  if (!parsed.success) return data({ email, errors: firstErrors(parsed.error.issues) }, { status: 422 })

  const outcome = await signIn(house().db, { ...parsed.data, network: context.network, secret: house().env.sessionSecret }, at)
  if (outcome.kind === 'wait') return data({ email, errors: { '': waitWords(outcome.waitMs) } }, { status: 429, headers: { 'Retry-After': String(Math.ceil(outcome.waitMs / 1000)) } })
  if (outcome.kind === 'wrong') return data({ email, errors: { email: 'This e-mail address and password do not belong together. Check both and try again.' } }, { status: 422 })

  const device = deviceWords(request.headers.get('User-Agent'))
  const cookie = await beginSession(door(), { personId: outcome.personId, way: 'password', device, cookieHeader: request.headers.get('Cookie') }, at)
  return redirect(ownPath(form.get('redirectTo')), { status: 303, headers: { 'Set-Cookie': cookie } })
}

export default function SignIn() {
  const { redirectTo, demoPeople } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Record<string, string> = answer?.errors ?? {}
  return (
    <div className="content">
      <header className="page-head">
        <h1>Sign in</h1>
      </header>
      <div className="grid gap-12 lg:grid-cols-2">
        <form className="form content-start" method="post" noValidate>
          <ErrorSummary errors={errors} title="You are not signed in" />
          <input type="hidden" name="redirectTo" value={redirectTo} />
          <TextField name="email" label="E-mail address" type="email" autoComplete="username" inputMode="email" spellCheck={false} defaultValue={answer?.email} error={errors['email']} />
          <TextField name="password" label="Password" type="password" autoComplete="current-password" error={errors['password']} />
          <Button look="primary">Sign in</Button>
        </form>
        {demoPeople.length > 0 && <DemoPeople people={demoPeople} redirectTo={redirectTo} />}
      </div>
    </div>
  )
}

/** One sentence a field, in the order of the fields. */
function firstErrors(issues: readonly { path: readonly PropertyKey[]; message: string }[]): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { path, message } of issues) errors[String(path[0])] ??= message
  return errors
}
