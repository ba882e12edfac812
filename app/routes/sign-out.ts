import { redirect, type ActionFunctionArgs } from '@remix-run/node'

import { door } from '#app/auth/person.server.ts'
import { endSession } from '#app/auth/session.server.ts'
import { paths } from '#app/platform/paths.ts'

/** Ends this session. Pressed twice, or after the session has ended, it does the same. */
export async function action({ request }: ActionFunctionArgs) {
  const cookie = await endSession(door(), request.headers.get('Cookie'), new Date())
  return redirect(paths.signIn(), { status: 303, headers: { 'Set-Cookie': cookie } })
}

/** Somebody who opens the address by hand stays signed in: an image on another page could ask for it too. */
export function loader() {
  return redirect(paths.home())
}
