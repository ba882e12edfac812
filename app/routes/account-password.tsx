import { data, redirect, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { changePassword, hasPassword, type PasswordChangeOutcome } from '#app/auth/change-password.server.ts'
import { PASSWORD_LENGTH_MIN } from '#app/auth/password-rule.ts'
import { requireAccess } from '#app/auth/person.server.ts'
import { waitWords } from '#app/auth/wait-words.ts'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

export const meta: MetaFunction = () => [{ title: 'Password · Fieldhouse' }]
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/account-password', request, context)
  return { email: person.email, hasPassword: await hasPassword(house().db, person) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/account-password', request, context)
  const form = await request.formData()
  const typed = (name: string) => String(form.get(name) ?? '')
  const outcome = await changePassword(house(), person, { current: typed('current'), next: typed('next'), network: context.network, secret: house().env.sessionSecret }, new Date())
  if (outcome.kind === 'changed') return redirect(`${paths.account()}?done=password-changed`, { status: 303 })
  return data({ errors: words(outcome) }, { status: outcome.kind === 'wait' ? 429 : 422 })
}

export default function AccountPassword() {
  const { email, hasPassword } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? {}
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[{ href: paths.account(), label: 'Account' }]} />
        <h1>{hasPassword ? 'Change password' : 'Set a password'}</h1>
        <p className="page-lead">Changing it ends every other session of yours.</p>
      </header>
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={errors} title="The password is not changed" />
        <input type="hidden" name="username" autoComplete="username" value={email} />
        {hasPassword && <TextField name="current" label="Current password" type="password" autoComplete="current-password" error={errors['current']} />}
        <TextField name="next" label="New password" hint={`At least ${PASSWORD_LENGTH_MIN} characters. A short sentence is easy to remember.`} type="password" autoComplete="new-password" error={errors['next']} />
        <Button look="primary">{hasPassword ? 'Change password' : 'Set password'}</Button>
      </form>
    </div>
  )
}

function words(outcome: Exclude<PasswordChangeOutcome, { kind: 'changed' }>): Record<string, string> {
  if (outcome.kind === 'wait') return { '': waitWords(outcome.waitMs) }
  return outcome.kind === 'unfit' ? { next: outcome.sentence } : { current: 'This is not your current password.' }
}
