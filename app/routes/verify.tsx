import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { StatusWord } from '#app/components/status-word.tsx'
import { dayInWords, inWords } from '#app/components/time.tsx'
import { credentialWords } from '#app/features/courses/credential-words.ts'
import { verifyCredential } from '#app/features/courses/verify-credential.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.credential.achievementName}: ${data.state.words}` : 'Verify a credential' }]
/** Anybody with the number may look; a search engine has not got it from its holder. */
export const headers: HeadersFunction = () => ({ 'X-Robots-Tag': 'noindex' })

/** Answers 200 for every number that was ever given out, whatever became of it. */
export async function loader({ params }: LoaderFunctionArgs) {
  const found = await verifyCredential(house().db, params['publicId'] ?? '', new Date())
  if (!found) throw new Response('No credential has this number. Check that the address is complete: it ends with 22 characters.', { status: 404 })
  return { ...found, state: credentialWords(found.standing, found.credential.validUntil) }
}

export default function Verify() {
  const { credential, state, newer } = useLoaderData<typeof loader>()
  return (
    <div className="content">
      <article className="verify">
        <p className="eyebrow">Credential</p>
        <h1>{credential.achievementName}</h1>
        <p className="page-lead">{credential.personName}</p>
        <p className="verify-state">
          <StatusWord is={state.is}>{state.words}</StatusWord>
        </p>
        <p>
          {state.sentence}
          {newer && (
            <>
              {' '}
              It was renewed: <a href={paths.verify(newer)}>see the newer credential</a>.
            </>
          )}
        </p>
        <dl className="facts">
          <dt>Issued to</dt>
          <dd>{credential.personName}</dd>
          <dt>Issued on</dt>
          <dd>{inWords(credential.issuedAt, 'UTC', 'short-date')}</dd>
          <dt>Valid from</dt>
          <dd>{dayInWords(credential.validFrom)}</dd>
          <dt>Valid until</dt>
          <dd>{credential.validUntil ? dayInWords(credential.validUntil) : 'It does not expire'}</dd>
          <dt>Number</dt>
          <dd>
            <code>{credential.publicId}</code>
          </dd>
        </dl>
        <p className="text-muted text-sm">This page is kept by Fieldhouse and says how the credential stands now. Names are shown as they were when it was issued.</p>
      </article>
    </div>
  )
}
