import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { durationWords } from '#app/components/plain-words.ts'
import { TabLinks } from '#app/components/tab-links.tsx'
import { hoursPaths } from '#app/platform/hours-paths.ts'
import { paths } from '#app/platform/paths.ts'
import type { SlotWeek } from './slot-week-view.ts'
import { SlotWeekPicker } from './slot-week.tsx'

type SlotsPageProps = {
  series: { slug: string; title: string; about: string }
  types: readonly { slug: string; title: string; minutes: number }[]
  current: string
  week: SlotWeek
}

/** Every free start of a week, for one kind of booking. */
export function SlotsPage({ series, types, current, week }: SlotsPageProps) {
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[{ href: paths.officeHours(), label: 'Office hours' }]} />
        <h1>{series.title}</h1>
        <p className="page-lead">{series.about}</p>
      </header>
      <div className="grid gap-6">
        {types.length > 1 && <TabLinks label="Kinds of booking" tabs={types.map((type) => ({ href: hoursPaths.slots(series.slug, { type: type.slug, week: week.from }), label: `${type.title}, ${durationWords(type.minutes)}` }))} current={hoursPaths.slots(series.slug, { type: current, week: week.from })} />}
        <SlotWeekPicker week={week} />
      </div>
    </div>
  )
}
