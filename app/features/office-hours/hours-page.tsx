import { Banner } from '#app/components/banner.tsx'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { durationWords } from '#app/components/plain-words.ts'
import { Select } from '#app/components/select.tsx'
import { TabLinks } from '#app/components/tab-links.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { hoursPaths } from '#app/platform/hours-paths.ts'
import { HoursFrame } from './hours-frame.tsx'
import type { HoursView } from './hours-view.ts'
import { WeekAhead } from './week-ahead.tsx'
import { spanFields, weekDays } from './week-form.ts'
import { placeOfZone } from './zone-words.ts'

type HoursPageProps = { view: HoursView; zones: readonly string[]; typed: Readonly<Record<string, string>> | null; errors: Readonly<Record<string, string>>; saved: boolean }

/** The week of rules as one form, and beside it what comes of it. */
export function HoursPage({ view, zones, typed, errors, saved }: HoursPageProps) {
  const fields = typed ?? { ...view.fields, zone: view.zone, validFrom: view.validFrom, validTo: view.validTo }
  const { slug } = view.series
  return (
    <HoursFrame title="Your hours" current={hoursPaths.hours(slug)} series={slug}>
      {saved && <Banner tone="good" title="The week is saved" live />}
      {view.all.length > 1 && <TabLinks label="Series" tabs={view.all.map((one) => ({ href: hoursPaths.hours(one.slug), label: one.title }))} current={hoursPaths.hours(slug)} />}
      <form className="form max-w-none" method="post" noValidate>
        <ErrorSummary errors={errors} title="The week is not saved yet" />
        <h2>Every week in {view.series.title}</h2>
        <input type="hidden" name="series" value={slug} />
        <div className="week-rows w-full">
          {weekDays.map((day) => (
            <DayRow key={day.key} day={day} fields={fields} errors={errors} />
          ))}
        </div>
        <div className="grid gap-6 sm:grid-cols-3">
          <Select name="zone" label="Time zone of these hours" choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))} defaultValue={fields['zone']} error={errors['zone']} />
          <TextField name="validFrom" type="date" label="From" defaultValue={fields['validFrom']} error={errors['validFrom']} />
          <TextField name="validTo" type="date" label="Until and including" optional defaultValue={fields['validTo']} error={errors['validTo']} />
        </div>
        <Button look="primary">Save the week</Button>
      </form>
      <section aria-labelledby="ahead" className="grid gap-3">
        <h2 id="ahead">As it will be</h2>
        <p className="text-muted">The next two weeks by the clocks of {placeOfZone(view.zone)}, from six in the morning to ten in the evening.</p>
        <WeekAhead ahead={view.ahead} />
      </section>
      <section aria-labelledby="types" className="grid gap-3">
        <h2 id="types">What can be booked</h2>
        <ul className="row-list max-w-prose">
          {view.types.map((type) => (
            <li key={type.slug} className="grid">
              <a href={hoursPaths.bookingType(slug, type.slug)}>
                {type.title}, {durationWords(type.minutes)}
              </a>
              <span className="text-muted text-sm">
                {type.beforeMinutes} min free before and {type.afterMinutes} min after, {durationWords(type.minNoticeMinutes)} notice, {type.horizonDays} days ahead
              </span>
            </li>
          ))}
        </ul>
      </section>
    </HoursFrame>
  )
}

function DayRow({ day, fields, errors }: { day: (typeof weekDays)[number]; fields: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> }) {
  const names = [1, 2].map((n) => spanFields(day.key, n as 1 | 2))
  const faults = names.flatMap(({ from, to }) => [from, to]).filter((name) => errors[name])
  return (
    <div className="week-row" role="group" aria-label={day.name}>
      <span className="week-row-day">{day.name}</span>
      <div className="week-spans">
        {names.map(({ from, to }, n) => (
          <div key={from} className="week-span">
            <TimeInput name={from} label={`${day.name}, ${n === 0 ? 'first' : 'second'} start`} value={fields[from]} fault={errors[from]} />
            <span aria-hidden="true">to</span>
            <TimeInput name={to} label={`${day.name}, ${n === 0 ? 'first' : 'second'} end`} value={fields[to]} fault={errors[to]} />
          </div>
        ))}
      </div>
      {faults.map((name) => (
        <p key={name} className="field-error week-row-fault" id={`${name}-error`}>
          {errors[name]}
        </p>
      ))}
    </div>
  )
}

function TimeInput({ name, label, value, fault }: { name: string; label: string; value: string | undefined; fault: string | undefined }) {
  return <input type="time" className="input" id={name} name={name} aria-label={label} defaultValue={value} aria-invalid={fault ? true : undefined} aria-describedby={fault ? `${name}-error` : undefined} />
}
