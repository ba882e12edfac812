import type { MetaFunction } from '@remix-run/node'

import { Controls } from '#app/components/gallery/controls.tsx'
import { Exercises } from '#app/components/gallery/exercises.tsx'
import { Forms } from '#app/components/gallery/forms.tsx'
import { Overlays } from '#app/components/gallery/overlays.tsx'
import { Parts } from '#app/components/gallery/parts.tsx'
import { Prose } from '#app/components/gallery/prose.tsx'
import { Reading } from '#app/components/gallery/reading.tsx'
import { Records } from '#app/components/gallery/records.tsx'
import { house } from '#app/platform/house.server.ts'

export const meta: MetaFunction = () => [{ title: 'Gallery · Fieldhouse' }]

/** A workshop page: it exists where demo mode does, which is never in production. */
export function loader() {
  if (!house().env.demo) throw new Response(null, { status: 404 })
  return null
}

export default function Gallery() {
  return (
    <div className="content">
      <header className="page-head">
        <h1>Gallery</h1>
        <p className="page-lead">Each part of the design in each of its states. What is not here is not part of it.</p>
      </header>
      <Controls />
      <Forms />
      <Parts />
      <Records />
      <Exercises />
      <Prose />
      <Reading />
      <Overlays />
    </div>
  )
}
