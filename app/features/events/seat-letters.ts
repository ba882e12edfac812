import { inWords } from '#app/components/time.tsx'
import type { CalendarEntry } from '#app/platform/invitations.server.ts'
import type { Letter } from '#app/platform/letters.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'
import { paths } from '#app/platform/paths.ts'
import type { EventForSeats } from '#db/queries/registrations.ts'
import type { PoolMode } from '#db/schema/seats.ts'

type About = Pick<EventForSeats, 'slug' | 'title' | 'zone' | 'startsAt' | 'endsAt' | 'place' | 'onlineLink' | 'summary' | 'mailbox'>

/** The event as a calendar shows it, by the way in which the person takes part. */
export function entryOf(event: About, mode: PoolMode): CalendarEntry {
  const { startsAt, endsAt, zone, title, summary, mailbox } = event
  return { startsAt, endsAt, zone, title, place: placeOf(event, mode), description: summary, organizer: { name: title, email: mailbox } }
}

/** "in person" and "online", as sentences say them. */
const modeWords: Record<PoolMode, string> = { in_person: 'in person', online: 'online', any: 'in person or online' }

export function confirmedLetter(event: About, mode: PoolMode, how: 'registered' | 'promoted'): Letter {
  return {
    subject: how === 'promoted' ? `A place is yours: ${event.title}` : `You are in: ${event.title}`,
    paragraphs: [
      how === 'promoted' ? `A place came free, and it is yours. You take part ${modeWords[mode]}.` : `You have a place at ${event.title}. You take part ${modeWords[mode]}.`,
      `${whenOf(event)}. ${placeOf(event, mode)}.`,
      'If you cannot come, give your place back on the page of the event, so that somebody who waits can have it.',
    ],
    action: mode === 'online' ? { label: 'Open the event', path: paths.event(event.slug) } : { label: 'Show your ticket', path: eventPaths.eventTicket(event.slug) },
  }
}

export function waitingLetter(event: About, mode: PoolMode, place: number): Letter {
  return {
    subject: `You are waiting, place ${place}: ${event.title}`,
    paragraphs: [`Every place ${modeWords[mode]} is taken. You are number ${place} in the queue, and nobody who comes later passes you.`, `${whenOf(event)}. When a place comes free you get a letter like this one; you need not ask again.`],
    action: { label: 'See your place in the queue', path: paths.event(event.slug) },
  }
}

export function offerLetter(event: About, seatId: string, expiresAt: Date): Letter {
  return {
    subject: `A place is offered to you: ${event.title}`,
    paragraphs: [`A place came free at ${event.title}. It is kept for you until ${inWords(expiresAt, event.zone, 'date-time', true)}; after that it goes to the next person.`, `${whenOf(event)}.`],
    action: { label: 'Take the place or pass it on', path: eventPaths.offer(seatId) },
  }
}

export function expiredLetter(event: About): Letter {
  return {
    subject: `The offer has ended: ${event.title}`,
    paragraphs: ['The place that was kept for you went to the next person, because the time to take it is over.', 'You can register again, at the end of the queue.'],
    action: { label: 'Open the event', path: paths.event(event.slug) },
  }
}

export function cancelledLetter(event: About, reason: string | null): Letter {
  return {
    subject: `Your place is given back: ${event.title}`,
    paragraphs: [reason === null ? 'You no longer have a place, as you asked.' : `An organizer ended your registration. The reason: ${reason}`, 'You can register again while registration is open.'],
    action: { label: 'Open the event', path: paths.event(event.slug) },
  }
}

function whenOf({ startsAt, endsAt, zone }: About): string {
  return `${inWords(startsAt, zone, 'date-time')} to ${inWords(endsAt, zone, 'time', true)}`
}

function placeOf({ place, onlineLink }: About, mode: PoolMode): string {
  return mode === 'online' ? (onlineLink ?? 'Online') : place
}
