import { Banner } from '#app/components/banner.tsx'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { hoursPaths } from '#app/platform/hours-paths.ts'
import { paths } from '#app/platform/paths.ts'
import { TypeFields } from './type-fields.tsx'

type TypePageProps = { series: { slug: string; title: string }; title: string | null; typed: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>>; saved: boolean }

/** A kind of booking: how long, how far apart, how far ahead. `title` is empty for a new one. */
export function TypePage({ series, title, typed, errors, saved }: TypePageProps) {
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[{ href: paths.officeHours(), label: 'Office hours' }, { href: hoursPaths.series(series.slug), label: series.title }]} />
        <h1>{title ?? 'A new kind of booking'}</h1>
        {title !== null && <p className="page-lead">A change holds from now on. What is booked stays as it was booked.</p>}
      </header>
      <form className="form" method="post" noValidate>
        {saved && <Banner tone="good" title="Saved" live />}
        <ErrorSummary errors={errors} title="Not saved yet" />
        <TypeFields typed={typed} errors={errors} />
        <Button look="primary">{title === null ? 'Add it' : 'Save'}</Button>
      </form>
    </div>
  )
}
