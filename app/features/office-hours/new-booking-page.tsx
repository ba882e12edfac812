import { Banner } from '#app/components/banner.tsx'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Select } from '#app/components/select.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { hoursPaths } from '#app/platform/hours-paths.ts'
import { paths } from '#app/platform/paths.ts'
import { BookingFacts } from './booking-page.tsx'
import type { NewBookingView, RefusedBooking } from './new-booking-view.ts'

const OTHER = 'Something else'

/** Three fields, then the time is taken. If it is gone by then, what was typed stays and the nearest times are offered as buttons of the same form. */
export function NewBookingPage({ view, formKey, refused }: { view: NewBookingView; formKey: string; refused: RefusedBooking | null }) {
  const { typed, errors, refusal } = refused ?? { typed: { topic: '', question: '', tried: '', key: formKey }, errors: {}, refusal: null }
  const { series } = view
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[{ href: paths.officeHours(), label: 'Office hours' }, { href: hoursPaths.slots(series.slug, { type: view.typeSlug }), label: series.title }]} />
        <h1>Book {series.title}</h1>
      </header>
      <div className="booking">
        <BookingFacts view={view} />
        {view.weeklyLimit !== null && <p className="text-muted">You can have {view.weeklyLimit === 1 ? 'one of these' : `${view.weeklyLimit} of these`} a week. Moving it does not count again.</p>}
        <form className="form" method="post" action={hoursPaths.bookings()} noValidate>
          <ErrorSummary errors={errors} title="Not booked yet" />
          {refusal && (
            <Banner tone="warn" title={refusal.title} live>
              <p>{refusal.words}</p>
              {refusal.href && <a href={refusal.href}>Open that booking</a>}
            </Banner>
          )}
          <input type="hidden" name="slot" value={view.slot} />
          <input type="hidden" name="key" value={typed.key} />
          <Select name="topic" label="What is it about?" empty="Choose a topic" choices={[...series.topics, OTHER].map((topic) => ({ value: topic, label: topic }))} defaultValue={typed.topic} error={errors['topic']} />
          <TextArea name="question" label="Your question" hint={series.questionTemplate} defaultValue={typed.question} error={errors['question']} />
          <TextArea name="tried" label="What you have tried" hint="So that nobody tells you what you know." optional defaultValue={typed.tried} error={errors['tried']} />
          {series.confidential && <p className="text-muted">Only the host and the desk lead can read this.</p>}
          {refusal && refusal.instead.length > 0 ? (
            <fieldset className="grid gap-3">
              <legend className="fieldset-legend">Book another time with these words</legend>
              <div className="actions">
                {refusal.instead.map(({ id, words }) => (
                  <Button key={id} name="instead" value={id}>
                    {words}
                  </Button>
                ))}
              </div>
            </fieldset>
          ) : (
            <Button look="primary">Book</Button>
          )}
          {refusal && <a href={hoursPaths.slots(series.slug, { type: view.typeSlug })}>All free times</a>}
        </form>
      </div>
    </div>
  )
}
