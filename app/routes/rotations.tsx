import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { myRotation } from '#app/features/rotations/my-rotation.server.ts'
import { RotationsPage } from '#app/features/rotations/rotations-page.tsx'
import { house } from '#app/platform/house.server.ts'

export const meta: MetaFunction = () => [{ title: 'Rotations · Fieldhouse' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/rotations', request, context)
  return { view: await context.timing.measure('rotation', () => myRotation(house().db.read, person, new Date())), done: new URL(request.url).searchParams.get('done') }
}

export default function Rotations() {
  return <RotationsPage {...useLoaderData<typeof loader>()} />
}
