import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { Button } from '#app/components/button.tsx'
import { Checkbox } from '#app/components/checkbox.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Select } from '#app/components/select.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { paths } from '#app/platform/paths.ts'
import { TypeFields } from './type-fields.tsx'

type NewSeriesPageProps = { zones: readonly string[]; typed: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> }

export function NewSeriesPage({ zones, typed, errors }: NewSeriesPageProps) {
  const field = (name: string) => ({ name, defaultValue: typed[name], error: errors[name] })
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[{ href: paths.officeHours(), label: 'Office hours' }]} />
        <h1>Start a series of office hours</h1>
        <p className="page-lead">One kind of help, with the people who give it. You lead it and can name hosts afterwards.</p>
      </header>
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={errors} title="The series is not made yet" />
        <TextField {...field('title')} label="Name of the series" />
        <TextField {...field('about')} label="What can people bring?" />
        <TextArea {...field('topics')} label="Topics" hint="One a line. People choose one, and hosts confirm it at the end." optional />
        <TextField {...field('questionTemplate')} label="What a good question says" hint="Shown above the field for the question." optional />
        <Select {...field('zone')} label="Time zone" hint="Weeks are counted in it." choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))} />
        <Checkbox name="confidential" value="yes" id="confidential" label="Confidential" hint="Questions stay with the person, the host and the lead." defaultChecked={typed['confidential'] === 'yes'} />
        <Checkbox name="hold" value="yes" id="hold" label="I hold hours in it myself" defaultChecked={typed['hold'] === 'yes'} />
        <h2>The first kind of booking</h2>
        <TypeFields typed={typed} errors={errors} />
        <Button look="primary">Start the series</Button>
      </form>
    </div>
  )
}
