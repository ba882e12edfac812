import { Banner } from '#app/components/banner.tsx'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { hoursPaths } from '#app/platform/hours-paths.ts'
import { paths } from '#app/platform/paths.ts'
import { When } from './booking-parts.tsx'
import type { BookingView } from './booking-view.ts'
import type { SlotWeek } from './slot-week-view.ts'
import { SlotWeekPicker } from './slot-week.tsx'

type MovePageProps = {
  view: BookingView
  week: SlotWeek
  /** What is being decided on. */
  chosen: { id: string; startsAt: string; endsAt: string; there: string | null } | null
  formKey: string
  refused: { title: string; words: string; href: string | null; instead: readonly { id: string; words: string }[] } | null
}

/** Choose another time, then say yes. The old time is kept until the new one is had. */
export function MovePage({ view, week, chosen, formKey, refused }: MovePageProps) {
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[{ href: paths.officeHours(), label: 'Office hours' }, { href: hoursPaths.booking(view.id), label: `${view.title} with ${view.whom}` }]} />
        <h1>Move the booking</h1>
        <p className="page-lead">
          Now: <When {...view} zoned />. It stays yours until you have the new time.
        </p>
      </header>
      <div className="booking booking-wide">
        {refused && (
          <Banner tone="warn" title={refused.title} live>
            <p>{refused.words}</p>
            {refused.href && <a href={refused.href}>Open that booking</a>}
            {refused.instead.length > 0 && (
              <p className="actions mt-2">
                {refused.instead.map(({ id, words }) => (
                  <ButtonLink key={id} size="small" href={hoursPaths.bookingMove(view.id, { slot: id })}>
                    {words}
                  </ButtonLink>
                ))}
              </p>
            )}
          </Banner>
        )}
        {chosen && !refused && (
          <form className="form decision" method="post" action={hoursPaths.bookingMove(view.id)} id="decision" aria-labelledby="decide">
            <h2 id="decide">
              Move it to <When {...chosen} zone={view.zone} zoned />?
            </h2>
            <input type="hidden" name="slot" value={chosen.id} />
            <input type="hidden" name="key" value={formKey} />
            <TextField name="reason" label="Reason" hint={view.own ? 'The host reads it.' : `${view.whom} reads it.`} optional />
            <div className="actions">
              <Button look="primary">Move</Button>
              <ButtonLink href={hoursPaths.booking(view.id)}>Keep the old time</ButtonLink>
            </div>
          </form>
        )}
        <SlotWeekPicker week={week} chosen={chosen?.id} />
      </div>
    </div>
  )
}
