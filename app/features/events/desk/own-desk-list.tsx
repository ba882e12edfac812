import { ScanLine } from 'lucide-react'

import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Time } from '#app/components/time.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import type { EventState } from '../event-state.ts'
import { StandingWord } from './standing-word.tsx'

type OwnDesk = { slug: string; title: string; zone: string; startsAt: Date | string; state: EventState; runs: boolean; doors: readonly { id: string; name: string }[] }

export function OwnDeskList({ desks, mayCreate }: { desks: readonly OwnDesk[]; mayCreate: boolean }) {
  const make = mayCreate && (
    <ButtonLink look={desks.length === 0 ? 'primary' : 'plain'} href={eventPaths.newEvent()}>
      New event
    </ButtonLink>
  )
  if (desks.length === 0)
    return (
      <EmptyState title="You run no event" actions={make}>
        When somebody makes you an organizer or a scanner of an event, it stands here.
      </EmptyState>
    )
  return (
    <>
      {make && <div className="actions">{make}</div>}
      <ul className="row-list">
        {desks.map((desk) => (
          <li key={desk.slug} className="row-split">
            <div>
              <strong>{desk.runs ? <a href={eventPaths.desk(desk.slug)}>{desk.title}</a> : desk.title}</strong>
              <p className="quiet">
                <StandingWord standing={desk.state} /> <Time at={desk.startsAt} zone={desk.zone} zoned />
              </p>
            </div>
            <div className="actions">
              {desk.doors.map(({ id, name }) => (
                <ButtonLink key={id} icon={ScanLine} href={eventPaths.scan(id)} data-reload="">
                  {name}
                  <span className="visually-hidden">: {desk.title}</span>
                </ButtonLink>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
