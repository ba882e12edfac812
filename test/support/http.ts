import type { Handle } from './e2e.ts'
import type { RunningHouse } from './running-house.ts'

type Asked = { method?: string; headers?: Record<string, string>; body?: URLSearchParams | undefined }
export type Ask = (path: string, asked?: Asked) => Promise<Response>

/** Requests as a person's browser would send them, without a browser: their cookie, and no redirect followed. */
export async function askAs(who: Handle | null, { address }: Pick<RunningHouse, 'address'>): Promise<Ask> {
  const cookie = who && (await signIn(who, address))
  return (path, { method = 'GET', headers, body } = {}) =>
    fetch(address + path, { method, redirect: 'manual', headers: { Accept: 'text/html', ...(cookie && { Cookie: cookie }), ...headers }, ...(body && { body }) })
}

export const post = (body: Record<string, string> | URLSearchParams = {}): Asked => ({ method: 'POST', body: new URLSearchParams(body) })

async function signIn(who: Handle, address: string): Promise<string> {
  // Node's fetch says of itself that it is a script, and scripts are not signed in by a link; the form of the same page does it.
  const response = await fetch(`${address}/sign-in/demo/${who}`, { ...post(), redirect: 'manual' })
  const cookie = response.headers.get('Set-Cookie')?.split(';')[0]
  if (!cookie) throw new Error(`${who} could not sign in: ${response.status}`)
  return cookie
}
