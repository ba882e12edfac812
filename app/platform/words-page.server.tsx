import type { ServerBuild } from '@remix-run/server-runtime'
import { renderToStaticMarkup } from 'react-dom/server'

import { ErrorPage } from '#app/components/error-page.tsx'
import { preferencesFrom, themeAttribute } from '#app/components/preferences.ts'

type WordsPageProps = { build: ServerBuild; status: number; sentence: string; requestId: string; /** The page that the form was on, if it was one of ours. */ back: string | null; cookieHeader: string | null }

/** A page for what a route without a page says to somebody whose browser runs no script: the sentence, what to do next, and the way back. */
export function wordsPage({ build, status, sentence, requestId, back, cookieHeader }: WordsPageProps): Buffer {
  const links = build.routes['root']?.module.links?.() ?? []
  const stylesheets = links.flatMap((link) => ('href' in link && link.rel === 'stylesheet' && link.href ? [link.href] : []))
  const page = renderToStaticMarkup(
    <html lang="en" data-theme={themeAttribute(preferencesFrom(cookieHeader).theme)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>That could not be done · Fieldhouse</title>
        {stylesheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
      </head>
      <body>
        <div className="page">
          <main id="main">
            <ErrorPage status={status} message={sentence} requestId={requestId} actions={back ? <a href={back}>Go back to the page you came from</a> : undefined} />
          </main>
        </div>
      </body>
    </html>,
  )
  return Buffer.from(`<!DOCTYPE html>${page}`)
}
