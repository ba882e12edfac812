import { StatusWord } from '#app/components/status-word.tsx'
import type { PlannedItem } from '#app/platform/today-order.ts'
import type { Due } from './today.ts'

const SHOWN = 6

/** What has a date: what is late, what is next, and what must be renewed. The first few; the rest is where it belongs. */
export function ComingUp({ items, due }: { items: readonly PlannedItem[]; due: readonly Due[] }) {
  return (
    <section className="due" aria-labelledby="due">
      <h2 id="due">Coming up</h2>
      {items.length + due.length === 0 ? (
        <p className="text-muted">Nothing is due, and nothing is booked.</p>
      ) : (
        <ul className="row-list">
          {items.slice(0, SHOWN).map((item) => (
            <ComingItem key={item.id} item={item} />
          ))}
          {due.map(({ title, words, href, late }) => (
            <li key={href} className="grid">
              <a href={href}>{title}</a>
              <StatusWord is={late ? 'late' : 'due'}>{words}</StatusWord>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function ComingItem({ item: { title, detail, href, action, when, late, soon } }: { item: PlannedItem }) {
  return (
    <li className="coming">
      <strong className="coming-title">{title}</strong>
      {when && <StatusWord is={late ? 'late' : soon ? 'in-progress' : 'due'}>{when}</StatusWord>}
      {detail && <span className="coming-detail">{detail}</span>}
      <a className="coming-action" href={href}>
        {action}
        <span className="visually-hidden">: {title}</span>
      </a>
    </li>
  )
}
