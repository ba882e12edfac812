import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { Banner } from '#app/components/banner.tsx'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { CopyButton } from '#app/components/copy-button.tsx'
import { CertificateSheet } from '#app/features/courses/certificate-sheet.tsx'
import { credentialWords } from '#app/features/courses/credential-words.ts'
import { PrintButton } from '#app/features/courses/print-button.tsx'
import { ownCredential } from '#app/features/courses/verify-credential.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.credential.achievementName}, ${data.credential.personName}` : 'Fieldhouse' }]

/** The holder's own certificate. Somebody else's is not there, rather than forbidden: the number says nothing about whose it is. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/certificate', request, context)
  const { db, env } = house()
  const found = await ownCredential(db, { personId: person.id, publicId: params['credential'] ?? '' }, new Date())
  if (!found) throw new Response('You hold no certificate with this number. Your certificates are under My learning.', { status: 404 })
  const { credential, standing, newer } = found
  return { credential, state: credentialWords(standing, credential.validUntil), holds: standing.status === 'active', newer, verifyUrl: env.baseUrl + paths.verify(credential.publicId) }
}

export default function Certificate() {
  const { credential, state, holds, newer, verifyUrl } = useLoaderData<typeof loader>()
  return (
    <div className="content">
      <div className="no-print grid gap-4 mb-6">
        <Breadcrumb trail={[{ href: paths.myLearning(), label: 'My learning' }]} />
        {!holds && (
          <Banner tone="warn" title={state.words}>
            {state.sentence} {newer && <a href={paths.certificate(newer)}>Open the newer certificate</a>}
          </Banner>
        )}
        <div className="actions">
          {holds && <PrintButton />}
          <ButtonLink href={paths.verify(credential.publicId)}>See what others see</ButtonLink>
          <CopyButton text={verifyUrl}>Copy the verify address</CopyButton>
        </div>
      </div>
      <CertificateSheet {...credential} verifyUrl={verifyUrl} invalid={holds ? undefined : state.words} />
    </div>
  )
}
