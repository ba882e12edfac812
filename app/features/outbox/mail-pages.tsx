import { EmptyState } from '#app/components/empty-state.tsx'
import { Time } from '#app/components/time.tsx'
import { paths } from '#app/platform/paths.ts'

type Shown = { id: string; at: Date; to: string; subject: string }

/** What would have left, newest first. Only in demo mode, where nothing leaves. */
export function MailList({ letters, zone }: { letters: readonly Shown[]; zone: string }) {
  return (
    <div className="content">
      <header className="page-head">
        <p className="eyebrow">Demo mode</p>
        <h1>Mail</h1>
        <p className="page-lead">Nothing leaves this machine. Each letter that would have been sent is kept here, newest first.</p>
      </header>
      {letters.length === 0 ? (
        <EmptyState title="No letter yet">Register for an event or book an office hour; the letter is here a second later.</EmptyState>
      ) : (
        <ul className="row-list">
          {letters.map(({ id, at, to, subject }) => (
            <li key={id} className="grid">
              <a href={paths.devLetter(id)}>{subject}</a>
              <span className="text-muted">
                {to}, <Time at={at} zone={zone} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** One letter as plain text, and the calendar file that goes with it. */
export function MailLetter({ letter: { at, to, subject, text, calendar }, zone }: { letter: Shown & { text: string; calendar: string | null }; zone: string }) {
  return (
    <article className="content">
      <header className="page-head">
        <p className="eyebrow">
          <a href={paths.devMail()}>Mail</a>
        </p>
        <h1>{subject}</h1>
        <p className="text-muted">
          To {to}, <Time at={at} zone={zone} />
        </p>
      </header>
      <pre className="letter">{text}</pre>
      {calendar && (
        <section aria-labelledby="calendar" className="mt-8 grid gap-3">
          <h2 id="calendar">Calendar file</h2>
          <pre className="letter letter-file">{calendar}</pre>
        </section>
      )}
    </article>
  )
}
