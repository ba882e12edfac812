import { listed } from '#app/components/plain-words.ts'
import { inWords } from '#app/components/time.tsx'
import { type CalendarEntry, invite, withdrawInvitation } from '#app/platform/invitations.server.ts'
import type { Letter } from '#app/platform/letters.server.ts'
import { hoursPaths } from '#app/platform/hours-paths.ts'
import type { Tx } from '#db/dialect'
import type { BookingHost, BookingPerson, WholeBooking } from '#db/queries/bookings.ts'
import { personById } from '#db/queries/people.ts'

/** Tells whoever booked and every host of it: a first time, or again after a move. One entry a person in their calendar, for the whole chain of moves. */
export async function sendInvitations(tx: Tx, whole: WholeBooking, news: 'booked' | 'moved', at: Date): Promise<void> {
  const organizer = await organizerOf(tx, whole)
  const { booking } = whole
  for (const one of concerned(whole)) {
    const entry: CalendarEntry = { startsAt: booking.startsAt, endsAt: booking.endsAt, zone: one.zone, title: titleFor(whole, one), place: booking.place, description: descriptionOf(whole), organizer }
    await invite(tx, { subjectKind: 'booking', subjectId: booking.chainId, personId: one.id, entry, letter: letterFor(whole, one, news) }, at)
  }
}

/** Takes it out of everybody's calendar. */
export async function withdrawInvitations(tx: Tx, whole: WholeBooking, { byName, reason }: { byName: string; reason: string | null }, at: Date): Promise<void> {
  for (const one of concerned(whole)) {
    const letter: Letter = {
      subject: `Cancelled: ${titleFor(whole, one)}, ${when(whole, one)}`,
      paragraphs: [`${byName} has cancelled ${titleFor(whole, one)} on ${when(whole, one)}.`, ...(reason ? [`The reason: ${reason}`] : [])],
      ...(one.hosts ? {} : { action: { label: 'Find another time', path: hoursPaths.slots(whole.series.slug) } }),
    }
    await withdrawInvitation(tx, { subjectKind: 'booking', subjectId: whole.booking.chainId, personId: one.id, letter }, at)
  }
}

/** A move gave it to somebody else: it leaves the calendars of those who had it. */
export async function withdrawFrom(tx: Tx, former: readonly BookingHost[], whole: WholeBooking, at: Date): Promise<void> {
  for (const host of former) {
    const one = { ...host, zone: host.hostZone, hosts: true }
    const letter: Letter = { subject: `No longer yours: ${titleFor(whole, one)}, ${when(whole, one)}`, paragraphs: [`${titleFor(whole, one)} on ${when(whole, one)} has been moved to a time at which ${listed(whole.hosts.map((other) => other.name))} is free.`] }
    await withdrawInvitation(tx, { subjectKind: 'booking', subjectId: whole.booking.chainId, personId: host.id, letter }, at)
  }
}

type Concerned = BookingPerson & { hosts: boolean }

function concerned({ person, hosts }: WholeBooking): Concerned[] {
  return [{ ...person, hosts: false }, ...hosts.map((host) => ({ ...host, zone: host.hostZone, hosts: true }))]
}

function letterFor(whole: WholeBooking, one: Concerned, news: 'booked' | 'moved'): Letter {
  const { booking, series } = whole
  const title = titleFor(whole, one)
  const said = news === 'moved' ? `${title} has been moved to ${when(whole, one)}.` : one.hosts ? `${whole.person.name} has booked ${title} with you on ${when(whole, one)}.` : `You have booked ${title} on ${when(whole, one)}.`
  const asks = one.hosts && !series.confidential && booking.question ? [`The question: ${booking.question}`] : []
  return {
    subject: `${news === 'moved' ? 'Moved' : 'Booked'}: ${title}, ${when(whole, one)}`,
    paragraphs: [said, `Place: ${booking.place}`, ...asks, one.hosts ? 'Open it to see what they have tried.' : 'You can move or cancel it until it starts.'],
    action: { label: 'Open the booking', path: hoursPaths.booking(booking.id) },
  }
}

function titleFor({ series, person, hosts }: WholeBooking, one: Concerned): string {
  return `${series.title} with ${one.hosts ? person.name : listed(hosts.map((host) => host.name))}`
}

const when = ({ booking }: WholeBooking, one: Concerned) => inWords(booking.startsAt, one.zone, 'date-time', true)

function descriptionOf({ booking, series }: WholeBooking): string {
  return series.confidential ? booking.topic : [booking.topic, booking.question].filter(Boolean).join('\n\n')
}

/** The same for the whole chain, whoever holds it: a calendar takes a cancellation only from the organizer it knows. */
async function organizerOf(tx: Tx, { series }: WholeBooking): Promise<{ name: string; email: string }> {
  const lead = await personById(tx, series.deskLeadId)
  if (!lead) throw new Error(`The series ${series.slug} has no desk lead`)
  return { name: series.title, email: lead.email }
}
