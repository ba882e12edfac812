import type { Person } from './person.ts'
import { roleWords } from './roles.ts'

/** Who the person is here, and what each of their roles lets them do. */
export function AccountFacts({ person }: { person: Pick<Person, 'name' | 'email' | 'team' | 'zone' | 'roles'> }) {
  return (
    <dl className="facts">
      <dt>Name</dt>
      <dd>{person.name}</dd>
      <dt>E-mail</dt>
      <dd>{person.email}</dd>
      <dt>Team</dt>
      <dd>{person.team ?? 'None yet'}</dd>
      <dt>Time zone</dt>
      <dd>{person.zone.replaceAll('_', ' ')}</dd>
      <dt>{person.roles.length === 1 ? 'Role' : 'Roles'}</dt>
      <dd>
        <ul>
          {person.roles.map((role) => (
            <li key={role}>
              <strong>{roleWords[role].name}</strong>: {roleWords[role].does}
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  )
}
