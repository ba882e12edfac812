import type { ReactNode } from 'react'

import { Court } from './court.tsx'

type ErrorPageProps = {
  status: number
  /** The sentence the thrown error wrote for the public, if it wrote one. */
  message?: string | undefined
  requestId?: string | undefined
  /** Pages that may have been meant. */
  suggestions?: readonly { href: string; label: string }[] | undefined
  actions?: ReactNode
  heading?: 'h1' | 'h3' | undefined
}

/** What happened, what was kept, what to do next. It needs no data and no router, so it can stand in for anything that broke. */
export function ErrorPage({ status, message, requestId, suggestions = [], actions, heading: Heading = 'h1' }: ErrorPageProps) {
  const { title, next } = errorWords(status)
  return (
    <div className="error-page">
      <Court ball={status === 404 ? 'out' : 'in'} />
      <Heading>{title}</Heading>
      <p className="page-lead">{message ?? next}</p>
      {suggestions.length > 0 && (
        <div>
          <p>You may have meant:</p>
          <ul>
            {suggestions.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="actions">{actions ?? <a href="/">Go to your day</a>}</div>
      {requestId && (
        <p className="error-reference">
          If you ask for help, give this number: <code>{requestId}</code> ({status})
        </p>
      )}
    </div>
  )
}

/** The words for a status. Unknown ones are read by their hundred. */
export function errorWords(status: number): { title: string; next: string } {
  return byStatus[status] ?? (status >= 500 ? broken : refused)
}

const refused = { title: 'That could not be done', next: 'The request was not in a form this page understands. Go back and try once more; what you had typed is still there.' }
const broken = { title: 'Something broke on our side', next: 'It has been written down. Nothing you sent before this page was lost. Try again in a minute.' }

const byStatus: Record<number, { title: string; next: string }> = {
  401: { title: 'Sign in first', next: 'This page is for people who are signed in. Sign in and you will come back here.' },
  403: { title: 'This page is not open to you', next: 'Your roles do not include it. If they should, ask your administrator and name this page.' },
  404: { title: 'There is no page here', next: 'The address may have a typing mistake, or the page has moved.' },
  405: { title: 'That cannot be done here', next: 'The page exists, but it does not take what was sent to it. Go back and use its buttons.' },
  409: { title: 'Somebody was quicker', next: 'This has changed since you opened it. Open it again to see how it stands, then decide.' },
  410: { title: 'This page is gone', next: 'It was here once and has been taken away for good.' },
  413: { title: 'That is too large', next: 'Send less text or a smaller file.' },
  422: { title: 'That could not be accepted', next: 'Go back, look at what you filled in, and send it again.' },
  429: { title: 'A little slower, please', next: 'You have done this many times in a short while. Wait a minute, then go on.' },
  503: { title: 'Not available for a moment', next: 'The service is busy or being updated. Try again in a minute; nothing was lost.' },
}
