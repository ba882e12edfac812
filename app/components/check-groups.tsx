import { type Check, CheckItem } from './check-list.tsx'

export type CheckGroup = { id: string; title: string; checks: readonly Check[] }

/** Verdicts under the thing they are about. A pass takes one line, so that many of them never hide the one that failed. `fresh`: they arrived while the person is watching. */
export function CheckGroups({ groups, label, fresh }: { groups: readonly CheckGroup[]; label: string; fresh?: boolean | undefined }) {
  return (
    <div className="checks" role="group" aria-label={label}>
      {groups.map(({ id, title, checks }) => (
        <div key={id} className="check-group">
          <div className="check-group-head">
            <h3 className="check-group-title">{title}</h3>
            <span className="check-group-count">
              {checks.filter(({ state }) => state === 'passed').length} of {checks.length} passed
            </span>
          </div>
          <ul className="check-items">
            {checks.map((check) => (
              <CheckItem key={check.id} {...check} isNew={fresh} compact={check.state === 'passed'} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
