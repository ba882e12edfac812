/** What must be there before an event is shown to everyone (events.md §5). */
export type Missing = 'dates' | 'place' | 'mailbox' | 'places' | 'window'

type Facts = {
  startsAt: Date
  endsAt: Date
  place: string
  onlineLink: string | null
  mailbox: string
  opensAt: Date | null
  closesAt: Date | null
  pools: readonly { mode: string; capacity: number | null }[]
}

export function missingToPublish(event: Facts, at: Date): Missing[] {
  return publishingChecklist(event, at).flatMap(({ id, done }) => (done ? [] : id))
}

/** The same as a list to tick off, in the order in which one would do it. */
export function publishingChecklist({ startsAt, endsAt, place, onlineLink, mailbox, opensAt, closesAt, pools }: Facts, at: Date): { id: Missing; done: boolean; words: string; todo: string }[] {
  const online = pools.some(({ mode }) => mode === 'online')
  return [
    { id: 'dates', done: startsAt < endsAt && endsAt > at, words: 'It has dates, and they lie ahead', todo: 'It has ended already. Give it dates that lie ahead.' },
    { id: 'place', done: place.trim() !== '' && (!online || onlineLink !== null), words: 'People know where to go', todo: online ? 'People can take part online, but there is no link for them yet.' : 'There is no place yet.' },
    { id: 'mailbox', done: mailbox.includes('@'), words: 'Invitations have a sender', todo: 'There is no mailbox for invitations to come from.' },
    { id: 'places', done: pools.some(({ capacity }) => capacity === null || capacity > 0), words: 'There are places to give', todo: 'There are no places yet. Set how many people can come.' },
    { id: 'window', done: opensAt !== null && closesAt !== null && closesAt > at, words: 'Registration has a window that lies ahead', todo: 'Registration has closed already, or was never given a window.' },
  ]
}
