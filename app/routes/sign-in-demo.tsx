import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { demoPerson } from '#app/auth/demo.server.ts'
import { deviceWords } from '#app/auth/device-words.ts'
import { isFollowedByHand } from '#app/auth/followed-by-hand.ts'
import { ownPath } from '#app/auth/own-path.ts'
import { door } from '#app/auth/person.server.ts'
import { beginSession } from '#app/auth/session.server.ts'
import { Button } from '#app/components/button.tsx'
import { house } from '#app/platform/house.server.ts'

export const meta: MetaFunction = () => [{ title: 'Sign in · Fieldhouse' }]

/** The link that `npm start` prints. Followed by hand it signs in; fetched ahead, or from another site, it shows a button instead. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await demoPersonOrNothing(params['handle'])
  const redirectTo = ownPath(new URL(request.url).searchParams.get('redirectTo'))
  if (isFollowedByHand(request)) throw await signInAs(person.id, request, redirectTo)
  return { name: person.name, redirectTo }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await demoPersonOrNothing(params['handle'])
  const form = await request.formData()
  return signInAs(person.id, request, ownPath(form.get('redirectTo')))
}

export default function SignInDemo() {
  const { name, redirectTo } = useLoaderData<typeof loader>()
  return (
    <div className="content">
      <header className="page-head">
        <h1>Sign in as {name}</h1>
        <p className="page-lead">{name} is one of the invented people of this demonstration. No password is needed.</p>
      </header>
      <form method="post">
        <input type="hidden" name="redirectTo" value={redirectTo} />
        <Button look="primary">Sign in as {name}</Button>
      </form>
    </div>
  )
}

/** Outside demo mode this address does not exist, whoever asks for whom. */
async function demoPersonOrNothing(handle: string | undefined) {
  const { env, db } = house()
  const person = env.demo && handle ? await demoPerson(db, handle, new Date()) : null
  if (!person) throw new Response(null, { status: 404 })
  return person
}

async function signInAs(personId: string, request: Request, redirectTo: string): Promise<Response> {
  const device = deviceWords(request.headers.get('User-Agent'))
  const cookie = await beginSession(door(), { personId, way: 'demo-link', device, cookieHeader: request.headers.get('Cookie') }, new Date())
  return redirect(redirectTo, { status: 303, headers: { 'Set-Cookie': cookie } })
}
