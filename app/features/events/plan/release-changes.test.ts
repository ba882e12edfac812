import { expect, test } from 'vitest'

import { releaseChanges } from './release-changes.ts'

const at = (minutes: number) => new Date(Date.UTC(2027, 0, 12, 9, minutes))
const session = { sessionId: 's', guid: 'g', title: 'Retrieval', room: 'Hall', startsAt: at(0), endsAt: at(45) }
const kinds = (after: Parameters<typeof releaseChanges>[1]) => releaseChanges([session], after).map(({ kind }) => kind)

test('what moved, changed its room or is gone is a change; a new title alone is none, and what is new concerns nobody yet', () => {
  expect(kinds([{ ...session, startsAt: at(5), endsAt: at(50) }])).toEqual(['moved'])
  expect(kinds([{ ...session, endsAt: at(60) }])).toEqual(['moved'])
  expect(kinds([{ ...session, room: 'Lab' }])).toEqual(['other-room'])
  expect(kinds([])).toEqual(['dropped'])
  expect(kinds([{ ...session, title: 'Another title' }])).toEqual([])
  expect(kinds([session, { ...session, guid: 'new' }])).toEqual([])
})
