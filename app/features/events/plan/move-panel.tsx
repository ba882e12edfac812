import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react'

import { Banner } from '#app/components/banner.tsx'
import { Button } from '#app/components/button.tsx'
import { Select } from '#app/components/select.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { inWords } from '#app/components/time.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import type { ShownTile } from './plan-tile.tsx'

export type MoveAnswer = { typed: Readonly<Record<string, string>>; fault: string; stale: boolean; session: string }

type MovePanelProps = { slug: string; zone: string; tile: ShownTile; rooms: readonly { id: string; name: string }[]; answer: MoveAnswer | null }

/** The chosen session: where it is, and every way to put it somewhere else. Plain forms, so that no pointer and no script is needed. */
export function MovePanel({ slug, zone, tile, rooms, answer }: MovePanelProps) {
  const kept = answer?.session === tile.id ? answer.typed : null
  const same = (
    <>
      <input type="hidden" name="session" value={tile.id} />
      <input type="hidden" name="version" value={tile.version ?? ''} />
    </>
  )
  return (
    <section className="plan-panel" aria-labelledby="move" id="move-panel">
      <h2 id="move">{tile.title}</h2>
      <p className="quiet">{tile.startsAt ? `${inWords(new Date(tile.startsAt), zone, 'date-time', true)}, ${tile.room ?? 'in every room'}, ${tile.minutes} min` : `Without a time, ${tile.minutes} min`}</p>
      {answer?.session === tile.id && <Banner tone={answer.stale ? 'warn' : 'bad'} title={answer.stale ? 'It has moved meanwhile' : 'It was not moved'} live>{answer.fault}</Banner>}
      <form method="post" action={eventPaths.deskAgenda(slug)} className="form" data-soft="">
        {same}
        <TextField name="starts" label="Begins" type="datetime-local" defaultValue={kept?.['starts'] ?? tile.wallClock} />
        <Select name="room" label="Room" choices={rooms.map(({ id, name }) => ({ value: id, label: name }))} empty="In every room" defaultValue={kept?.['room'] ?? tile.roomId ?? ''} />
        <div className="actions">
          <Button look="primary">{tile.startsAt ? 'Move' : 'Place'}</Button>
          <a href={eventPaths.deskSession(slug, tile.id)}>Edit the session</a>
        </div>
      </form>
      {tile.startsAt && (
        <form method="post" action={eventPaths.deskAgenda(slug)} className="plan-steps" data-soft="" aria-label="Move by a step">
          {same}
          <Button size="small" icon={ArrowUp} name="step" value="earlier">5 min earlier</Button>
          <Button size="small" icon={ArrowDown} name="step" value="later">5 min later</Button>
          <Button size="small" icon={ArrowLeft} name="step" value="room-before">Room before</Button>
          <Button size="small" icon={ArrowRight} name="step" value="room-after">Room after</Button>
          <Button size="small" look="quiet" name="out" value="yes">Take out of the plan</Button>
        </form>
      )}
    </section>
  )
}
