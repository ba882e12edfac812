import { TriangleAlert } from 'lucide-react'
import type { KeyboardEvent } from 'react'

import { classNames } from '#app/components/class-names.ts'
import { Icon } from '#app/components/icon.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'

export type ShownTile = {
  id: string
  title: string
  kind: string
  minutes: number
  speakers: readonly string[]
  colour: number | null
  track: string | null
  version: number | null
  roomId: string | null
  room: string | null
  startsAt: Date | string | null
  endsAt: Date | string | null
  wallClock: string
  warned: boolean
}

export type ArrowMove = (event: KeyboardEvent, tile: ShownTile) => void

/** A session in the plan: chosen by a press, moved by the arrow keys while it has the focus. */
export function PlanTile({ tile, slug, chosen, move }: { tile: ShownTile; slug: string; chosen: boolean; move: ArrowMove }) {
  return (
    <a
      id={`tile-${tile.id}`}
      className={classNames('plan-tile', tile.colour !== null && `track-${tile.colour}`, tile.kind === 'blocker' && 'plan-blocker', chosen && 'plan-chosen')}
      href={`${eventPaths.deskAgenda(slug)}?move=${tile.id}`}
      aria-current={chosen ? 'true' : undefined}
      onKeyDown={(event) => move(event, tile)}
    >
      <span className="plan-name">
        {tile.warned && <Icon of={TriangleAlert} label="Something does not fit" />}
        {tile.title}
      </span>
      <span className="plan-detail">
        {[`${tile.minutes} min`, ...(tile.kind === 'blocker' ? ['blocker'] : []), ...tile.speakers].join(' · ')}
      </span>
    </a>
  )
}
