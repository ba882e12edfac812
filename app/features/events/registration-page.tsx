import { Banner } from '#app/components/banner.tsx'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { paths } from '#app/platform/paths.ts'
import type { EventPageView } from './event-page-view.ts'
import { RegisterForm } from './register-form.tsx'

type RegistrationPageProps = { event: EventPageView; typed?: Readonly<Record<string, string>> | undefined; errors: Readonly<Record<string, string>>; refused: string | null }

/** The form with what was wrong beside it, and everything that was typed. */
export function RegistrationPage({ event, typed, errors, refused }: RegistrationPageProps) {
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[{ href: paths.events(), label: 'Events' }, { href: paths.event(event.slug), label: event.title }]} />
        <h1>Register for {event.title}</h1>
        <p className="page-lead">
          {event.when.date}, {event.when.time}
        </p>
      </header>
      <div className="registration">
        {refused && (
          <Banner tone="bad" title="You are not registered" live>
            {refused}
          </Banner>
        )}
        <ErrorSummary errors={errors} title="You are not registered yet" />
        {event.registration.open ? <RegisterForm event={event.slug} places={event.places} closes={event.registration.closes} typed={typed} errors={errors} /> : !refused && <p>{event.registration.words ?? 'Nobody can register for this event now.'}</p>}
      </div>
    </div>
  )
}
