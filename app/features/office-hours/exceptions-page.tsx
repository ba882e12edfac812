import { Banner } from '#app/components/banner.tsx'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { FieldError } from '#app/components/field.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { TabLinks } from '#app/components/tab-links.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { dayInWords } from '#app/components/time.tsx'
import { hoursPaths } from '#app/platform/hours-paths.ts'
import { HoursFrame } from './hours-frame.tsx'
import type { HoursView } from './hours-view.ts'

type ExceptionsPageProps = { view: HoursView; typed: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>>; said: string | null }

/** Days that are unlike the others: closed, or with other hours. */
export function ExceptionsPage({ view, typed, errors, said }: ExceptionsPageProps) {
  const { slug, title } = view.series
  return (
    <HoursFrame title="Exceptions" current={hoursPaths.hoursExceptions(slug)} series={slug}>
      {said && <Banner tone="good" title={said} live />}
      {view.all.length > 1 && <TabLinks label="Series" tabs={view.all.map((one) => ({ href: hoursPaths.hoursExceptions(one.slug), label: one.title }))} current={hoursPaths.hoursExceptions(slug)} />}
      <section aria-labelledby="exceptions" className="grid max-w-prose gap-3">
        <h2 id="exceptions">Days unlike your week in {title}</h2>
        {view.exceptions.length === 0 ? (
          <p className="text-muted">None to come. A day you add here replaces the hours of that day.</p>
        ) : (
          <ul className="row-list">
            {view.exceptions.map((one) => (
              <li key={one.id} className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span>
                  {dayInWords(one.date)}: {one.spans.length > 0 ? one.spans.join(', ') : 'closed'}
                </span>
                <form method="post" action={hoursPaths.hoursExceptions(slug)}>
                  <input type="hidden" name="series" value={slug} />
                  <Button look="link" name="remove" value={one.id}>
                    Remove<span className="visually-hidden"> the exception of {dayInWords(one.date)}</span>
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        )}
      </section>
      <form className="form" method="post" action={hoursPaths.hoursExceptions(slug)} noValidate aria-labelledby="add">
        <h2 id="add">Add a day</h2>
        <ErrorSummary errors={errors} title="The day is not saved yet" />
        <input type="hidden" name="series" value={slug} />
        <TextField name="date" type="date" label="Day" defaultValue={typed['date']} error={errors['date']} />
        <RadioGroup
          name="kind"
          legend="What is different?"
          choices={[
            { value: 'closed', label: 'Closed that day' },
            { value: 'other', label: 'Other hours', hint: 'They replace the usual ones.' },
          ]}
          defaultValue={typed['kind'] ?? 'closed'}
          error={errors['kind']}
        />
        <fieldset className="grid gap-2">
          <legend className="fieldset-legend">Other hours</legend>
          {['1', '2'].map((n) => (
            <div key={n} className="grid gap-1">
              {[`${n}.from`, `${n}.to`].map((name) => errors[name] && <FieldError key={name} id={`${name}-error`}>{errors[name]}</FieldError>)}
              <div className="week-span">
                <input type="time" className="input" id={`${n}.from`} name={`${n}.from`} aria-label={n === '1' ? 'First start' : 'Second start'} defaultValue={typed[`${n}.from`]} aria-invalid={errors[`${n}.from`] ? true : undefined} />
                <span aria-hidden="true">to</span>
                <input type="time" className="input" id={`${n}.to`} name={`${n}.to`} aria-label={n === '1' ? 'First end' : 'Second end'} defaultValue={typed[`${n}.to`]} aria-invalid={errors[`${n}.to`] ? true : undefined} />
              </div>
            </div>
          ))}
        </fieldset>
        <Button look="primary">Save the day</Button>
      </form>
    </HoursFrame>
  )
}
