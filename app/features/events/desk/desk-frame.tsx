import type { ReactNode } from 'react'

import { Banner } from '#app/components/banner.tsx'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { TabLinks } from '#app/components/tab-links.tsx'
import { Time } from '#app/components/time.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import { paths } from '#app/platform/paths.ts'
import type { EventState } from '../event-state.ts'
import { StandingWord } from './standing-word.tsx'

/** What every page of a desk shows of its event. */
export type DeskHead = { slug: string; title: string; standing: EventState; runs: boolean; zone: string; startsAt: Date | string }

type Part = 'live' | 'registrations' | 'capacity' | 'agenda' | 'check-in' | 'staff' | 'details'

type DeskFrameProps = {
  desk: DeskHead
  part: Part
  title: string
  lead?: ReactNode
  /** What has just been done, said once. */
  done?: string | null | undefined
  /** Pages within the part. */
  within?: { tabs: readonly { href: string; label: string }[]; current: string } | undefined
  children: ReactNode
}

/** Stands around each page of an event's desk: which event, where it stands, and the way to the other parts. */
export function DeskFrame({ desk, part, title, lead, done, within, children }: DeskFrameProps) {
  const tabs = partsOf(desk)
  return (
    <div className="content desk">
      <header className="desk-head">
        <Breadcrumb trail={[{ href: paths.events(), label: 'Events' }, { href: paths.event(desk.slug), label: desk.title }]} />
        <div className="desk-title">
          <h1>{title}</h1>
          <StandingWord standing={desk.standing} />
          <span className="desk-when">
            <Time at={desk.startsAt} zone={desk.zone} zoned />
          </span>
        </div>
        {lead && <p className="desk-lead">{lead}</p>}
      </header>
      <TabLinks label="Desk" tabs={tabs} current={tabs.find((tab) => tab.part === part)?.href ?? ''} />
      {within && <TabLinks label={title} tabs={within.tabs} current={within.current} />}
      {done && <Banner tone="good" title={done} live />}
      {children}
    </div>
  )
}

/** Who may look at a desk but does not run the event sees how it stands and who runs it. */
function partsOf({ slug, runs }: DeskHead): { part: Part; href: string; label: string }[] {
  const parts: { part: Part; href: string; label: string }[] = [
    { part: 'live', href: eventPaths.desk(slug), label: 'Live' },
    { part: 'registrations', href: eventPaths.deskRegistrations(slug), label: 'Registrations' },
    { part: 'capacity', href: eventPaths.capacityChanges(slug), label: 'Capacity' },
    { part: 'agenda', href: eventPaths.deskAgenda(slug), label: 'Agenda' },
    { part: 'check-in', href: eventPaths.deskCheckinLists(slug), label: 'Check-in' },
    { part: 'staff', href: eventPaths.deskStaff(slug), label: 'Staff' },
    { part: 'details', href: eventPaths.deskDetails(slug), label: 'Details' },
  ]
  return runs ? parts : parts.filter(({ part }) => part === 'live' || part === 'staff')
}
