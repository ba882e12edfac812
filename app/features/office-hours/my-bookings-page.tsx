import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { hoursPaths } from '#app/platform/hours-paths.ts'
import { paths } from '#app/platform/paths.ts'
import { BookingRows } from './booking-parts.tsx'
import type { BookingCard } from './booking-view.ts'

export function MyBookingsPage({ coming, past }: { coming: readonly BookingCard[]; past: readonly BookingCard[] }) {
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[{ href: paths.officeHours(), label: 'Office hours' }]} />
        <h1>Your bookings</h1>
      </header>
      <div className="grid max-w-prose gap-10">
        {coming.length + past.length === 0 && (
          <EmptyState title="No bookings yet" actions={<ButtonLink href={paths.officeHours()}>Find a time</ButtonLink>}>
            What you book appears here, with what came of it.
          </EmptyState>
        )}
        {coming.length > 0 && (
          <section aria-labelledby="coming" className="grid gap-3">
            <h2 id="coming">To come</h2>
            <BookingRows bookings={coming} toHref={hoursPaths.booking} />
          </section>
        )}
        {past.length > 0 && (
          <section aria-labelledby="past" className="grid gap-3">
            <h2 id="past">Over</h2>
            <BookingRows bookings={past} toHref={hoursPaths.booking} showState />
          </section>
        )}
      </div>
    </div>
  )
}
