import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { pathBack, preferenceCookies } from '#app/components/preferences.ts'

/** Keeps a choice of theme or keys on this device and goes back to where it was made. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const headers = new Headers()
  for (const cookie of preferenceCookies(form, { secure: new URL(request.url).protocol === 'https:' })) headers.append('Set-Cookie', cookie)
  return redirect(pathBack(form.get('from')), { status: 303, headers })
}

/** Somebody who opens the address by hand is shown home instead of an error. */
export function loader() {
  return redirect('/')
}
