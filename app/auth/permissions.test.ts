import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { may, permissionNames, type Kind, type Relation, type Subject, type Verb } from './permissions.ts'
import { roles, type Role } from './roles.ts'

const someRoles = fc.subarray([...roles])
const somebody = fc.record({ id: fc.constantFrom('lena', 'amir', 'marcus'), roles: someRoles })
const something = fc.constantFrom(...permissionNames.flatMap(({ kind, verbs }) => verbs.map((verb) => ({ kind, verb }))))
const ask = (person: Subject | null, kind: Kind, verb: Verb, object: { personId?: string; reportsTo?: string[]; being?: Relation[] } = {}) => may(person, verb, { kind, ...object })

describe('who may, for every role', () => {
  const lena = (...extra: Role[]): Subject => ({ id: 'lena', roles: ['learner', ...extra] })
  const amirs = { personId: 'amir', reportsTo: ['marcus'] }

  test.each<[Kind, Verb, Role[]]>([
    ['course', 'read', [...roles]],
    ['course', 'look past locks', ['host', 'author']],
    ['draft', 'write', ['author']],
    ['draft', 'read', ['author', 'reviewer']],
    ['statistics', 'read', ['author', 'reviewer']],
    ['enrolment', 'work', []],
    ['enrolment', 'read', ['organizer', 'reviewer', 'auditor']],
    ['enrolment', 'waive', ['organizer']],
    ['attempt', 'read', ['reviewer', 'auditor']],
    ['attempt', 'work', []],
    ['attempt', 'grade', ['host']],
    ['run', 'read', ['reviewer', 'auditor']],
    ['certificate', 'read', ['organizer', 'reviewer', 'auditor']],
    ['certificate', 'revoke', ['organizer', 'reviewer']],
    ['certificate', 'verify', [...roles]],
    ['account', 'read', ['administrator']],
    ['account', 'change', []],
    ['session', 'end', ['administrator']],
    ['person', 'deactivate', ['administrator']],
    ['person', 'change roles', ['administrator']],
    ['settings', 'change', ['administrator']],
    ['event', 'create', ['organizer']],
    ['event desk', 'look', ['organizer']],
    ['event desk', 'name staff', ['organizer']],
    ['event desk', 'call off', ['organizer']],
    ['event desk', 'run', []],
    ['event desk', 'read people', []],
    ['check-in', 'scan', []],
    ['audit log', 'read', ['reviewer', 'auditor']],
    ['assignment', 'read', ['programme-manager']],
    ['assignment', 'confirm', []],
    ['log', 'read', []],
    ['log', 'review', []],
    ['goal', 'read', []],
    ['stage review', 'read', ['programme-manager']],
    ['stage review', 'write as mentor', []],
    ['stage review', 'waive', ['programme-manager']],
    ['coverage', 'read', ['programme-manager']],
  ])('%s: %s somebody else\'s is for %j', (kind, verb, expected) => {
    expect(roles.filter((role) => ask(lena(role), kind, verb, amirs))).toEqual(expected)
  })

  test('everyone reads and does what is their own, whatever else they are', () => {
    for (const role of roles) {
      const hers = { personId: 'lena' }
      for (const [kind, verb] of [['enrolment', 'work'], ['attempt', 'work'], ['attempt', 'read'], ['run', 'read'], ['certificate', 'read'], ['account', 'change'], ['session', 'end']] as const)
        expect(ask(lena(role), kind, verb, hers), `${role} ${verb} ${kind}`).toBe(true)
    }
  })

  test('a manager sees the standing and the certificate of a report, and never an attempt or a prompt', () => {
    const marcus: Subject = { id: 'marcus', roles: ['learner', 'manager'] }
    expect(ask(marcus, 'enrolment', 'read', amirs)).toBe(true)
    expect(ask(marcus, 'certificate', 'read', amirs)).toBe(true)
    expect(ask(marcus, 'attempt', 'read', amirs)).toBe(false)
    expect(ask(marcus, 'run', 'read', amirs)).toBe(false)
    expect(ask(marcus, 'enrolment', 'read', { personId: 'maya', reportsTo: ['oskar'] })).toBe(false)
  })
})

test('[E21] at an event its organizer does everything, its scanner lets people in and nothing else, and neither is anything at another one', () => {
  const may = (being: Relation[], kind: Kind, verb: Verb) => ask({ id: 'hana', roles: ['learner'] }, kind, verb, { being })
  for (const verb of ['look', 'run', 'name staff', 'call off', 'read people'] as const) {
    expect(may(['event organizer'], 'event desk', verb), verb).toBe(true)
    expect(may(['event scanner'], 'event desk', verb), verb).toBe(false)
    expect(may([], 'event desk', verb), verb).toBe(false)
  }
  expect([['event organizer' as const], ['event scanner' as const], []].map((being) => may(being, 'check-in', 'scan'))).toEqual([true, true, false])
})

test('no mixture of roles without reviewer or auditor reads what another person wrote', () => {
  fc.assert(
    fc.property(somebody, fc.constantFrom<Kind>('attempt', 'run'), fc.subarray(['lena', 'amir', 'marcus']), (person, kind, reportsTo) => {
      const trusted = person.roles.includes('reviewer') || person.roles.includes('auditor')
      expect(ask(person, kind, 'read', { personId: 'somebody-else', reportsTo })).toBe(trusted)
    }),
  )
})

test('no mixture of roles reads or reviews what another one wrote in a week: that takes being their mentor', () => {
  fc.assert(
    fc.property(somebody, fc.constantFrom<Verb<'log'>>('read', 'review', 'write', 'read private note'), fc.boolean(), (person, verb, mentors) => {
      const theirs = may(person, verb, { kind: 'log', personId: 'somebody-else', reportsTo: [person.id], being: mentors ? ['assignment mentor'] : ['assignment lead'] })
      expect(theirs).toBe(mentors && (verb === 'read' || verb === 'review'))
      expect(may(person, 'review', { kind: 'log', personId: person.id, being: ['assignment mentor'] })).toBe(false)
    }),
  )
})

test('nobody grades, waives, extends, grants, revokes, promotes or deactivates for themselves', () => {
  const pairs = [['attempt', 'grade'], ['attempt', 'grant another'], ['enrolment', 'waive'], ['enrolment', 'extend'], ['certificate', 'grant'], ['certificate', 'suspend'], ['certificate', 'revoke'], ['person', 'deactivate'], ['person', 'change roles']] as const
  fc.assert(
    fc.property(somebody, fc.constantFrom(...pairs), (person, [kind, verb]) => {
      expect(ask(person, kind, verb, { personId: person.id, reportsTo: [person.id] })).toBe(false)
    }),
  )
})

test('one more role never takes a permission away', () => {
  fc.assert(
    fc.property(somebody, fc.constantFrom(...roles), something, fc.constantFrom('lena', 'amir'), fc.subarray(['lena', 'marcus']), (person, role, { kind, verb }, personId, reportsTo) => {
      const before = ask(person, kind, verb, { personId, reportsTo })
      const after = ask({ ...person, roles: [...person.roles, role] }, kind, verb, { personId, reportsTo })
      expect(after || !before).toBe(true)
    }),
  )
})

test('somebody who has not signed in may sign in, verify a certificate and look at the gallery, and nothing else', () => {
  const open = permissionNames.flatMap(({ kind, verbs }) => verbs.filter((verb) => ask(null, kind, verb, { personId: 'lena', reportsTo: ['marcus'] })).map((verb) => `${kind}: ${verb}`))
  expect(open).toEqual(['certificate: verify', 'sign-in: use', 'gallery: view'])
})

test('a verb that the table does not name is refused', () => {
  const ada: Subject = { id: 'ada', roles: [...roles] }
  expect(ask(ada, 'course', 'toString' as Verb)).toBe(false)
  expect(ask(ada, 'run', 'delete' as Verb)).toBe(false)
})
