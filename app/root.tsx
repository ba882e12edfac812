import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'

import interUrl from './styles/fonts/inter-latin.woff2?url'
import { may } from '#app/auth/permissions.ts'
import { currentPerson } from '#app/auth/person.server.ts'
import { AppShell } from '#app/components/app-shell.tsx'
import { ErrorPage } from '#app/components/error-page.tsx'
import type { PaletteItem } from '#app/components/palette-item.ts'
import { preferencesFrom, themeAttribute } from '#app/components/preferences.ts'
import { house } from '#app/platform/house.server.ts'
import { useNonce } from '#app/platform/nonce.tsx'
import { paths } from '#app/platform/paths.ts'
import faviconUrl from './styles/favicon.svg?url'
import stylesUrl from './styles/app.css?url'

export const meta: MetaFunction = () => [{ title: 'Fieldhouse' }, { name: 'description', content: 'Where the people of a company train with AI.' }]

export const links: LinksFunction = () => [
  { rel: 'preload', href: interUrl, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: stylesUrl },
  { rel: 'icon', href: faviconUrl, type: 'image/svg+xml' },
]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await currentPerson(request, context)
  return {
    person: person && { name: person.name, detail: person.team ?? person.email, inRotations: may(person, 'take part', { kind: 'rotation' }) },
    preferences: preferencesFrom(request.headers.get('Cookie')),
    demo: house().env.demo,
    requestId: context.requestId,
  }
}

export default function App() {
  return <Outlet />
}

/** The document around every page, and around every error: a page that fails still has its header, its keys and a way on. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  const { pathname, search } = useLocation()
  const nonce = useNonce()
  const preferences = data?.preferences ?? { theme: 'system', singleKeys: true }
  return (
    <html lang="en" data-theme={themeAttribute(preferences.theme)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <AppShell
          path={pathname + search}
          nav={data?.person ? signedInNav(data.person) : publicNav}
          person={data?.person ?? null}
          menu={personMenu}
          signInPath={paths.signIn()}
          signOutPath={paths.signOut()}
          loadPaletteItems={loadPaletteItems}
          preferences={preferences}
          demo={data?.demo ?? false}
        >
          {children}
        </AppShell>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export function ErrorBoundary() {
  const error = useRouteError()
  const requestId = useRouteLoaderData<typeof loader>('root')?.requestId
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} requestId={requestId} />
  const message = typeof error.data === 'string' && error.data && (error.status < 500 || error.status === 503) && !error.data.startsWith('Error:') ? error.data : undefined
  return <ErrorPage status={error.status} message={message} requestId={requestId} />
}

const publicNav = [{ href: paths.learn(), label: 'Learn' }]
/** Rotations are for those who are in one, and for those who look after them. */
const signedInNav = ({ inRotations }: { inRotations: boolean }) => [
  ...publicNav,
  { href: paths.events(), label: 'Events' },
  { href: paths.officeHours(), label: 'Office hours' },
  ...(inRotations ? [{ href: paths.rotations(), label: 'Rotations' }] : []),
]
const personMenu = [
  { href: paths.home(), label: 'Today' },
  { href: paths.myLearning(), label: 'My learning' },
  { href: paths.myAgenda(), label: 'My agenda' },
  { href: paths.account(), label: 'Account' },
]

async function loadPaletteItems(): Promise<readonly PaletteItem[]> {
  const response = await fetch('/palette.json', { headers: { Accept: 'application/json' } })
  return response.ok ? ((await response.json()) as PaletteItem[]) : []
}
