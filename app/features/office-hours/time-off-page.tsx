import { Banner } from '#app/components/banner.tsx'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { hoursPaths } from '#app/platform/hours-paths.ts'
import { HoursFrame } from './hours-frame.tsx'
import type { HoursView } from './hours-view.ts'
import { placeOfZone } from './zone-words.ts'

type TimeOffPageProps = { view: HoursView; typed: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>>; said: { words: string; booked: number } | null; /** The first day of what was just saved. */ from?: string | undefined }

/** Away from everything. What is booked then stays until the host moves or cancels it, because somebody is counting on it. */
export function TimeOffPage({ view, typed, errors, said, from }: TimeOffPageProps) {
  return (
    <HoursFrame title="Time off" current={hoursPaths.hoursTimeOff()}>
      {said && (
        <Banner tone={said.booked > 0 ? 'warn' : 'good'} title={said.words} live>
          {said.booked > 0 && <a href={hoursPaths.hoursDay(from)}>Open that day to move or cancel</a>}
        </Banner>
      )}
      <section aria-labelledby="off" className="grid max-w-prose gap-3">
        <h2 id="off">When you are away</h2>
        {view.timeOff.length === 0 ? (
          <p className="text-muted">No time off to come.</p>
        ) : (
          <ul className="row-list">
            {view.timeOff.map((one) => (
              <li key={one.id} className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span>{one.words}</span>
                <form method="post">
                  <Button look="link" name="remove" value={one.id}>
                    Remove<span className="visually-hidden"> the time off from {one.words}</span>
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        )}
      </section>
      <form className="form" method="post" noValidate aria-labelledby="add">
        <h2 id="add">Take time off</h2>
        <p className="text-muted">In every series, by the clocks of {placeOfZone(view.zone)}. Nobody can book you then.</p>
        <ErrorSummary errors={errors} title="The time off is not saved yet" />
        <TextField name="from" type="datetime-local" label="From" defaultValue={typed['from']} error={errors['from']} />
        <TextField name="to" type="datetime-local" label="Until" defaultValue={typed['to']} error={errors['to']} />
        <Button look="primary">Save the time off</Button>
      </form>
    </HoursFrame>
  )
}
