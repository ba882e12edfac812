import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { AccountFacts } from '#app/auth/account-facts.tsx'
import { hasPassword } from '#app/auth/change-password.server.ts'
import { DeviceSettings } from '#app/auth/device-settings.tsx'
import { requireAccess } from '#app/auth/person.server.ts'
import { SessionList } from '#app/auth/session-list.tsx'
import { listSessions } from '#app/auth/sessions.server.ts'
import { Banner } from '#app/components/banner.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { preferencesFrom } from '#app/components/preferences.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

export const meta: MetaFunction = () => [{ title: 'Account · Fieldhouse' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/account', request, context)
  const { db } = house()
  const { name, email, team, zone, roles } = person
  const [sessions, password] = await Promise.all([listSessions(db, person, new Date()), hasPassword(db, person)])
  const done = new URL(request.url).searchParams.get('done')
  return { person: { name, email, team, zone, roles }, sessions, hasPassword: password, done: done && Object.hasOwn(doneWords, done) ? doneWords[done as keyof typeof doneWords] : null, preferences: preferencesFrom(request.headers.get('Cookie')) }
}

export default function Account() {
  const { person, sessions, hasPassword, done, preferences } = useLoaderData<typeof loader>()
  return (
    <div className="content content-narrow grid gap-8">
      <header>
        <h1>Account</h1>
      </header>
      {done && <Banner tone="good" title={done} live />}
      <section aria-labelledby="you" className="grid gap-3">
        <h2 id="you">You</h2>
        <AccountFacts person={person} />
      </section>
      <SessionList sessions={sessions} zone={person.zone} />
      <section aria-labelledby="password" className="grid justify-items-start gap-3">
        <h2 id="password">Password</h2>
        <p>{hasPassword ? 'You can sign in with your e-mail address and a password.' : 'You have no password here: you sign in another way.'}</p>
        <ButtonLink href={paths.accountPassword()}>{hasPassword ? 'Change password' : 'Set a password'}</ButtonLink>
      </section>
      <DeviceSettings preferences={preferences} />
    </div>
  )
}

const doneWords = {
  'session-ended': 'That session has ended.',
  'others-ended': 'Every other session has ended.',
  'password-changed': 'Your password is changed, and every other session has ended.',
}
