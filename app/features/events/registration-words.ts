import { inWords } from '#app/components/time.tsx'
import type { RegistrationOutcome } from './register-for-event.server.ts'

type Refusal = Exclude<RegistrationOutcome, { kind: 'confirmed' | 'waiting' | 'already-registered' | 'unknown' }>

/** Why nobody was registered, in a sentence; what to do next in another. */
export function refusalWords(outcome: Refusal, zone: string): string {
  switch (outcome.kind) {
    case 'full':
      return 'Every seat is taken and the waiting list is full too. Nothing was saved. If there is another way to take part, choose it below.'
    case 'not-open':
      return outcome.opensAt ? `Registration opens on ${inWords(outcome.opensAt, zone, 'date-time', true)}. Come back then; what you wrote stays on this page.` : 'Registration has not been opened yet. What you wrote stays on this page.'
    case 'closed':
      return `Registration closed on ${inWords(outcome.closedAt, zone, 'date-time', true)}. Ask an organizer if you still need to come.`
    case 'cancelled':
      return 'This event was cancelled, so nobody can register any more.'
  }
}
