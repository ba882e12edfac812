import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { hoursPaths } from '#app/platform/hours-paths.ts'
import { paths } from '#app/platform/paths.ts'
import { BookingFacts } from './booking-page.tsx'
import type { BookingView } from './booking-view.ts'

/** Asks once more, because it tells other people. Whoever holds the hours says why. */
export function CancellationPage({ view, reason, errors }: { view: BookingView; reason: string; errors: Readonly<Record<string, string>> }) {
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[{ href: paths.officeHours(), label: 'Office hours' }, { href: hoursPaths.booking(view.id), label: `${view.title} with ${view.whom}` }]} />
        <h1>Cancel the booking?</h1>
        <p className="page-lead">The time goes back to everybody, and {view.whom} is told.</p>
      </header>
      <div className="booking">
        <BookingFacts view={view} />
        <form className="form" method="post" noValidate>
          <ErrorSummary errors={errors} title="Not cancelled yet" />
          <TextArea name="reason" label="Reason" hint={`${view.whom} reads it.`} optional={view.own} defaultValue={reason} error={errors['reason']} />
          <div className="actions">
            <Button look="danger">Cancel the booking</Button>
            <ButtonLink href={hoursPaths.booking(view.id)}>Keep it</ButtonLink>
            {view.mayMove && <a href={hoursPaths.bookingMove(view.id)}>Move it instead</a>}
          </div>
        </form>
      </div>
    </div>
  )
}
