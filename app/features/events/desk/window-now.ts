type Window = { opensAt: Date; closesAt: Date }
type Around = { opensAt: Date | null; closesAt: Date | null; startsAt: Date; endsAt: Date }

/** The window that "Open now" and "Close now" mean. Opened, it keeps an end that lies ahead, or ends when the event begins. Null: neither was asked for. */
export function windowFromNow(wish: string | undefined, { opensAt, closesAt, startsAt, endsAt }: Around, at: Date): Window | null {
  if (wish === 'open') return { opensAt: at, closesAt: closesAt && closesAt > at ? closesAt : startsAt > at ? startsAt : endsAt }
  return wish === 'close' && opensAt && opensAt < at ? { opensAt, closesAt: at } : null
}
