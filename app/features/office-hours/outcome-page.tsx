import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { Select } from '#app/components/select.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { hoursPaths } from '#app/platform/hours-paths.ts'
import { When } from './booking-parts.tsx'
import type { BookingView } from './booking-view.ts'
import { outcomeChoices } from './outcome-words.ts'

type OutcomePageProps = { view: BookingView; typed: { outcome: string; topic: string; note: string } | null; errors: Readonly<Record<string, string>> }

/** How it went, in three fields: so that what many ask becomes visible. */
export function OutcomePage({ view, typed, errors }: OutcomePageProps) {
  const topics = [...new Set([...view.topics, view.topic, 'Something else'])].filter(Boolean)
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[{ href: hoursPaths.hoursDay(), label: 'Your day' }, { href: hoursPaths.booking(view.id), label: view.whom }]} />
        <h1>How did it go?</h1>
        <p className="page-lead">
          {view.title} with {view.whom}, <When {...view} />
        </p>
      </header>
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={errors} title="Not written yet" />
        <RadioGroup name="outcome" legend="Outcome" choices={outcomeChoices} defaultValue={typed?.outcome} error={errors['outcome']} />
        <Select name="topic" label="What it was about in the end" choices={topics.map((topic) => ({ value: topic, label: topic }))} defaultValue={typed?.topic || view.topic} error={errors['topic']} />
        <TextArea name="note" label="Note" hint={`${view.whom} can read it too: what helped, or where to look.`} optional defaultValue={typed?.note} error={errors['note']} />
        <Button look="primary">Write the outcome</Button>
      </form>
    </div>
  )
}
