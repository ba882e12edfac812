import { redirect } from '@remix-run/node'

import type { RequestContext } from '#app/platform/context.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'
import { access, answerFor, type GuardedRouteId } from './access.ts'
import { ownPath } from './own-path.ts'
import type { Person } from './person.ts'
import { personBehind, type Door } from './session.server.ts'

/** Whoever sent the request, or null. Looked up once per request, however many loaders ask. */
export function currentPerson(request: Request, context: RequestContext): Promise<Person | null> {
  let person = lookups.get(context)
  if (!person) {
    person = context.timing.measure('session', () => personFromCookie(request.headers.get('Cookie'), new Date()))
    lookups.set(context, person)
  }
  return person
}

const lookups = new WeakMap<RequestContext, Promise<Person | null>>()

/** For Express endpoints and streams, which have no Remix context. */
export function personFromCookie(cookieHeader: string | null | undefined, at: Date): Promise<Person | null> {
  return personBehind(door(), cookieHeader ?? null, at)
}

/** The house's door: its database, and whether the cookie must be sent over https only. */
export function door(): Door {
  const { db, env } = house()
  return { db, https: env.baseUrl.startsWith('https://') }
}

/** The guard of a route, by its line in the access table: the same line that the matrix test tries for every role. Asks to sign in (401 in JSON to a program that asked for JSON), or refuses in words. */
export async function requireAccess(routeId: GuardedRouteId, request: Request, context: RequestContext): Promise<Person> {
  const person = await currentPerson(request, context)
  const answer = answerFor(access[routeId], person)
  if (answer === 'refuses') refuse('Your roles do not open this page.')
  return person ?? askToSignIn(request)
}

function refuse(sentence: string): never {
  throw new Response(`${sentence} Ask an administrator if you need it.`, { status: 403, statusText: 'Forbidden' })
}

function askToSignIn(request: Request): never {
  if (wantsJson(request)) throw Response.json({ message: 'Sign in first: your session has ended or was never begun.' }, { status: 401 })
  throw redirect(paths.signIn(wayBack(request)))
}

function wantsJson(request: Request): boolean {
  const accepts = request.headers.get('Accept') ?? ''
  return accepts.includes('application/json') && !accepts.includes('text/html')
}

/** After a form that was sent too late, back to the page of the form: its address cannot be opened. */
function wayBack(request: Request): string | undefined {
  const page = request.method === 'GET' ? new URL(request.url) : pageBefore(request)
  const path = page && ownPath(page.pathname + page.search)
  return path === '/' ? undefined : path
}

function pageBefore(request: Request): URL | undefined {
  const referrer = request.headers.get('Referer')
  if (!referrer || !URL.canParse(referrer)) return undefined
  const page = new URL(referrer)
  return page.host === new URL(request.url).host ? page : undefined
}
