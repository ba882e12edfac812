import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { openScan } from '#app/features/events/scan/open-scan.server.ts'
import { ScanPage } from '#app/features/events/scan/scan-page.tsx'
import { scanView } from '#app/features/events/scan/scan-view.server.ts'
import { house } from '#app/platform/house.server.ts'
import { permissionsPolicy } from '#app/platform/permissions-policy.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.list.name ?? 'Door'} · ${data?.list.title ?? ''} · Fieldhouse` }]
/** The one page that may ask for the camera. */
export const headers: HeadersFunction = () => ({ 'Permissions-Policy': permissionsPolicy({ camera: true }) })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/scan', request, context)
  const { db } = house()
  const list = await openScan(db, { listId: params['list'], person })
  const { searchParams } = new URL(request.url)
  const { id, name, title, slug, zone } = list
  return {
    list: { id, name, title, slug, zone },
    type: searchParams.get('type') === 'exit' ? ('exit' as const) : ('entry' as const),
    fault: searchParams.get('fault') === 'empty' ? 'Type the code from the ticket' : null,
    /** The id of the next scan by hand. */
    next: crypto.randomUUID() as string,
    ...(await scanView(db, { list, gate: searchParams.get('gate'), last: searchParams.get('last') })),
  }
}

export default function Scan() {
  return <ScanPage {...useLoaderData<typeof loader>()} />
}
