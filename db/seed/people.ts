import type { Role } from '../schema/people.ts'

export type DemoPerson = { id: string; handle: string; name: string; email: string; team: string; manager: string | null; zone: string; hiredOn: string; roles: readonly Role[] }

/** The people of Meridian Bank, the company that every demonstration, screenshot and test is about. Their ids never change. */
export const demoPeople = [
  person(1, 'lena', 'Lena Okafor', 'Card Services', 'marcus', []),
  person(2, 'amir', 'Amir Haddad', 'Card Services', 'marcus', ['athlete']),
  person(3, 'maya', 'Maya Lindqvist', 'Data Office', null, ['mentor']),
  person(4, 'oskar', 'Oskar Brandt', 'People and Learning', null, ['organizer']),
  person(5, 'hana', 'Hana Sato', 'People and Learning', 'oskar', ['host']),
  person(6, 'ana', 'Ana Ferreira', 'People and Learning', 'oskar', ['author']),
  person(7, 'marcus', 'Marcus Doyle', 'Card Services', null, ['manager']),
  person(8, 'rhea', 'Rhea Castellan', 'Risk and Compliance', null, ['reviewer']),
  person(9, 'ada', 'Ada Whitlock', 'Technology', null, ['administrator']),
  person(10, 'nadia', 'Nadia Novak', 'People and Learning', 'oskar', ['programme-manager']),
] as const satisfies readonly DemoPerson[]

/** Who else is in the house, so that a cohort is one. They have no link to sign in by: nobody picks from a list of twenty. */
const samplePeople = [
  person(21, 'priya', 'Priya Natarajan', 'Data Office', null, ['athlete']),
  person(22, 'tomas', 'Tomás Rivera', 'Technology', 'ada', ['athlete']),
  person(23, 'ingrid', 'Ingrid Solberg', 'Card Services', 'marcus', ['athlete']),
  person(24, 'kofi', 'Kofi Mensah', 'Technology', 'ada', ['athlete']),
  person(25, 'mei', 'Mei Tanaka', 'Risk and Compliance', 'rhea', ['athlete']),
  person(26, 'jonas', 'Jonas Weber', 'Data Office', null, ['athlete']),
  person(27, 'salma', 'Salma Idrissi', 'People and Learning', 'oskar', ['athlete']),
  person(31, 'ines', 'Inês Duarte', 'Technology', 'ada', ['mentor']),
  person(32, 'stefan', 'Stefan Lund', 'Data Office', null, ['mentor']),
  person(33, 'ruth', 'Ruth Adeyemi', 'Technology', 'ada', []),
  person(34, 'viktor', 'Viktor Halas', 'Data Office', null, []),
] as const satisfies readonly DemoPerson[]

/** Everybody who is there from the start. */
export const everybody: readonly DemoPerson[] = [...demoPeople, ...samplePeople]

export function idOf(handle: string): string {
  const found = everybody.find((person) => person.handle === handle)
  if (!found) throw new Error(`Nobody in the demonstration is called ${handle}`)
  return found.id
}

function person<const Handle extends string>(n: number, handle: Handle, name: string, team: string, manager: string | null, roles: readonly Role[]) {
  return { id: demoId('1', n), handle, name, email: `${handle}@example.com`, team, manager, zone: 'Europe/London', hiredOn: '2024-03-04', roles }
}

/** A UUIDv7 of the first of January 2024, readable in a log. */
export function demoId(kind: '1' | '2' | '5', n: number): string {
  return `018cc251-f400-7000-8000-${kind}${n.toString().padStart(11, '0')}`
}
