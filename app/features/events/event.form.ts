import { z } from 'zod'

import { linkOrNone, wholeNumberOrNone } from './optional-fields.ts'
import { instantAt, isZone } from './wall-clock.server.ts'

const line = (empty: string, most: number) => z.string().trim().min(1, empty).max(most, `Use at most ${most} characters`)
const places = wholeNumberOrNone('Enter a whole number, such as 250')
const wallClock = (empty: string) => z.string().min(1, empty)
const noSuchTime = 'The clocks jump over this time in that zone, or it is no date. Choose another.'

/** What an event is, apart from how many may come: the fields of the page that makes one and of the page that changes one. */
const details = {
  title: line('Enter a title', 120),
  kind: z.enum(['ai_day', 'workshop', 'community'], 'Choose what kind of event it is'),
  summary: line('Say in one sentence what it is', 240),
  zone: z.string().trim().refine(isZone, 'Choose a time zone from the list, such as Europe/London'),
  starts: wallClock('Enter when it begins'),
  ends: wallClock('Enter when it ends'),
  place: line('Enter a place, such as a building and floor; "Online" if there is none', 200),
  onlineLink: linkOrNone('Enter a whole address that begins with https://'),
  mailbox: z.string().trim().max(254, 'Use at most 254 characters').pipe(z.email('Enter an e-mail address, such as ai-day@example.com')),
}

type Issues = { code: 'custom'; path: string[]; message: string; input: unknown }[]

function timesOf({ zone, starts, ends }: { zone: string; starts: string; ends: string }, issues: Issues) {
  const fault = (field: string, message: string, input: unknown) => void issues.push({ code: 'custom', path: [field], message, input })
  const startsAt = instantAt(starts, zone)
  const endsAt = instantAt(ends, zone)
  if (!startsAt) fault('starts', noSuchTime, starts)
  if (!endsAt) fault('ends', noSuchTime, ends)
  if (startsAt && endsAt && endsAt <= startsAt) fault('ends', 'It must end after it begins', ends)
  return { startsAt, endsAt }
}

/** The event as a page sends it when it is changed. `version` is the one that the page showed. */
export const eventForm = z
  .object({ ...details, version: z.coerce.number().int() })
  .check(({ value, issues }) => void timesOf(value, issues as unknown as Issues))
  .transform(({ starts, ends, zone, ...rest }) => ({ ...rest, zone, startsAt: instantAt(starts, zone) as Date, endsAt: instantAt(ends, zone) as Date }))

/** A new event also says how many may come, and from when to when people may register. */
export const newEventForm = z
  .object({
    ...details,
    inPerson: places,
    onlinePlaces: z.enum(['none', 'limited', 'unlimited'], 'Choose whether people can take part online'),
    online: places,
    opens: wallClock('Enter when registration opens'),
    closes: wallClock('Enter when registration closes'),
  })
  .check(({ value, issues }) => {
    const fault = (field: string, message: string, input: unknown) => void issues.push({ code: 'custom', path: [field], message, input })
    const { endsAt } = timesOf(value, issues as unknown as Issues)
    const opensAt = instantAt(value.opens, value.zone)
    const closesAt = instantAt(value.closes, value.zone)
    if (!opensAt) fault('opens', noSuchTime, value.opens)
    if (!closesAt) fault('closes', noSuchTime, value.closes)
    if (opensAt && closesAt && closesAt <= opensAt) fault('closes', 'Registration must close after it opens', value.closes)
    if (opensAt && endsAt && opensAt >= endsAt) fault('opens', 'Registration must open before the event has ended', value.opens)
    if (value.onlinePlaces === 'limited' && value.online === null) fault('online', 'Enter how many can take part online', value.online)
    if (value.inPerson === null && value.onlinePlaces === 'none') fault('inPerson', 'Enter how many can come, or let people take part online', value.inPerson)
  })
  .transform(({ starts, ends, opens, closes, zone, inPerson, onlinePlaces, online, ...rest }) => {
    const at = (wall: string) => instantAt(wall, zone) as Date // checked above
    return {
      ...rest,
      zone,
      startsAt: at(starts),
      endsAt: at(ends),
      opensAt: at(opens),
      closesAt: at(closes),
      pools: [...(inPerson === null ? [] : [{ mode: 'in_person' as const, capacity: inPerson }]), ...(onlinePlaces === 'none' ? [] : [{ mode: 'online' as const, capacity: onlinePlaces === 'unlimited' ? null : online }])],
    }
  })

/** From when to when people may register, in the event's zone. */
export function windowForm(zone: string) {
  return z
    .object({ opens: wallClock('Enter when registration opens'), closes: wallClock('Enter when registration closes') })
    .check(({ value, issues }) => {
      const opensAt = instantAt(value.opens, zone)
      const closesAt = instantAt(value.closes, zone)
      if (!opensAt) issues.push({ code: 'custom', path: ['opens'], message: noSuchTime, input: value.opens })
      if (!closesAt) issues.push({ code: 'custom', path: ['closes'], message: noSuchTime, input: value.closes })
      if (opensAt && closesAt && closesAt <= opensAt) issues.push({ code: 'custom', path: ['closes'], message: 'Registration must close after it opens', input: value.closes })
    })
    .transform(({ opens, closes }) => ({ opensAt: instantAt(opens, zone) as Date, closesAt: instantAt(closes, zone) as Date }))
}
