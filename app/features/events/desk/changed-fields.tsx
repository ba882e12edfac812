import { Banner } from '#app/components/banner.tsx'

const names: Record<string, string> = { title: 'Title', kind: 'Kind', summary: 'In one sentence', zone: 'Time zone', starts: 'Begins', ends: 'Ends', place: 'Place', onlineLink: 'Link', mailbox: 'Mailbox' }

/** Somebody else saved first: what is saved now stands beside what was typed, field by field. */
export function ChangedFields({ typed, saved }: { typed: Readonly<Record<string, string>>; saved: Readonly<Record<string, string>> }) {
  const different = Object.keys(names).filter((name) => (typed[name] ?? '') !== (saved[name] ?? ''))
  return (
    <Banner tone="warn" title="Somebody saved this event after you opened it" live>
      <p>What you typed is kept below. Saving again replaces what is saved now:</p>
      <dl className="facts">
        {different.map((name) => (
          <div key={name} className="contents">
            <dt>{names[name]}</dt>
            <dd>{saved[name] || 'empty'}</dd>
          </div>
        ))}
      </dl>
    </Banner>
  )
}
