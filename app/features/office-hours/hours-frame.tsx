import type { ReactNode } from 'react'

import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { TabLinks } from '#app/components/tab-links.tsx'
import { hoursPaths } from '#app/platform/hours-paths.ts'
import { paths } from '#app/platform/paths.ts'

/** What stands around a host's own pages. */
export function HoursFrame({ title, current, series, children }: { title: string; current: string; series?: string | undefined; children: ReactNode }) {
  const tabs = [
    { href: hoursPaths.hoursDay(), label: 'Day' },
    { href: hoursPaths.hours(series), label: 'Week' },
    { href: hoursPaths.hoursExceptions(series), label: 'Exceptions' },
    { href: hoursPaths.hoursTimeOff(), label: 'Time off' },
  ]
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[{ href: paths.officeHours(), label: 'Office hours' }]} />
        <h1>{title}</h1>
      </header>
      <div className="grid gap-8">
        <TabLinks label="Your hours" tabs={tabs} current={current} />
        {children}
      </div>
    </div>
  )
}

/** For somebody who follows a link to these pages and holds no hours. */
export function NoHours() {
  return (
    <div className="content">
      <h1>Your hours</h1>
      <EmptyState title="You hold no office hours" actions={<a href={paths.officeHours()}>See whose hours there are</a>}>
        The lead of a series names its hosts. Ask the lead if you would like to help people.
      </EmptyState>
    </div>
  )
}
