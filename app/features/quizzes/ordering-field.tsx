import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

import { Button } from '#app/components/button.tsx'
import { LiveRegion } from '#app/components/live-region.tsx'
import { Phrase } from './phrase.tsx'
import type { Response } from './scoring.ts'

type Step = { id: string; html: string }
type OrderingFieldProps = { questionId: string; steps: readonly Step[]; response: Response; onMove: () => void }

/** Steps with a menu of positions each; where script runs, with buttons that move them instead. */
export function OrderingField({ questionId, steps, response, onMove }: OrderingFieldProps) {
  const [order, setOrder] = useState(() => inOrder(steps, response))
  const [moves, setMoves] = useState(false)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => setMoves(true), [])

  const move = (from: number, by: -1 | 1) => {
    const moved = [...order]
    const [step] = moved.splice(from, 1)
    if (!step) return
    moved.splice(from + by, 0, step)
    setOrder(moved)
    setSaid(`Now at place ${from + by + 1} of ${order.length}`)
    requestAnimationFrame(() => {
      const row = list.current?.children[from + by]
      const [up, down] = row?.querySelectorAll('button') ?? []
      const same = by < 0 ? up : down
      const other = by < 0 ? down : up
      ;(same?.disabled ? other : same)?.focus() // at the end of the list only the way back is left
      onMove()
    })
  }

  return (
    <>
      <ol className="options" ref={list}>
        {order.map((step, at) => (
          <li className="order-item" key={step.id}>
            {moves ? <span className="order-place">{at + 1}</span> : <PlaceMenu questionId={questionId} step={step} place={at + 1} of={order.length} />}
            <Phrase className="order-words" html={step.html} />
            {moves && (
              <span className="order-moves">
                <input type="hidden" name={`q.${questionId}`} value={step.id} />
                <Button type="button" size="small" look="quiet" icon={ArrowUp} iconOnly disabled={at === 0} onClick={() => move(at, -1)}>{`Move up: ${words(step)}`}</Button>
                <Button type="button" size="small" look="quiet" icon={ArrowDown} iconOnly disabled={at === order.length - 1} onClick={() => move(at, 1)}>{`Move down: ${words(step)}`}</Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      <LiveRegion message={said} />
    </>
  )
}

function PlaceMenu({ questionId, step, place, of }: { questionId: string; step: Step; place: number; of: number }) {
  return (
    <select className="input order-menu" name={`place.${questionId}.${step.id}`} defaultValue={place} aria-label={`Place of: ${words(step)}`}>
      {Array.from({ length: of }, (_, index) => (
        <option key={index} value={index + 1}>
          {index + 1}
        </option>
      ))}
    </select>
  )
}

/** What was saved first; steps that the answer does not name keep their place at the end. */
function inOrder(steps: readonly Step[], response: Response): Step[] {
  const rank = (step: Step) => (response.includes(step.id) ? response.indexOf(step.id) : response.length)
  return [...steps].sort((a, b) => rank(a) - rank(b))
}

function words({ html }: Step): string {
  return html.replaceAll(/<[^>]*>/g, '').trim()
}
