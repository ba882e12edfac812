type FrozenSession = { sessionId: string; guid: string; title: string; room: string | null; startsAt: Date; endsAt: Date }
export type ReleaseChange = { sessionId: string; title: string; kind: 'moved' | 'other-room' | 'dropped'; now: FrozenSession | null }

/** What somebody who had planned to be there must know: matched by guid, so a new title alone is no change. */
export function releaseChanges(before: readonly FrozenSession[], after: readonly FrozenSession[]): ReleaseChange[] {
  return before.flatMap((old): ReleaseChange[] => {
    const now = after.find(({ guid }) => guid === old.guid)
    if (!now) return [{ sessionId: old.sessionId, title: old.title, kind: 'dropped', now: null }]
    if (now.startsAt.getTime() !== old.startsAt.getTime() || now.endsAt.getTime() !== old.endsAt.getTime()) return [{ sessionId: old.sessionId, title: now.title, kind: 'moved', now }]
    return now.room === old.room ? [] : [{ sessionId: old.sessionId, title: now.title, kind: 'other-room', now }]
  })
}
