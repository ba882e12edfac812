import { may, type Kind, type Subject, type Verb } from './permissions.ts'

/**
 * Who may open which route: the one list, which the guard obeys and the matrix test walks. A route of app/routes.ts that is missing here fails the build.
 * Whose record it is, is decided below the route: a page that is for everyone still shows each person only their own.
 */
export const access = {
  'routes/home': 'public',
  'routes/not-found': 'public',
  'routes/gallery': 'public',
  'routes/preferences': 'public',
  'routes/sign-in': 'public',
  'routes/sign-in-demo': 'public',
  'routes/sign-out': 'public',
  'routes/first-administrator': 'public',
  'routes/account': 'signed-in',
  'routes/account-password': 'signed-in',
  'routes/account-ended-sessions': 'signed-in',
  'routes/learn': 'public',
  'routes/course': 'public',
  'routes/verify': 'public',
  'routes/enrolments': 'signed-in',
  'routes/lesson': { verb: 'read', kind: 'course' },
  'routes/quiz-attempts': 'signed-in',
  'routes/quiz-answers': 'signed-in',
  'routes/quiz-submission': 'signed-in',
  'routes/lab': { verb: 'read', kind: 'course' },
  'routes/lab-attempts': 'signed-in',
  'routes/lab-attempt': 'signed-in',
  'routes/lab-appeal': 'signed-in',
  'routes/lesson-tick': 'signed-in',
  'routes/lesson-position': 'signed-in',
  'routes/lab-trials': 'signed-in',
  'routes/lab-trial': 'signed-in',
  'routes/lesson-marks': 'signed-in',
  'routes/lesson-reflections': 'signed-in',
  'routes/lesson-acknowledgements': 'signed-in',
  'routes/course-end': 'signed-in',
  'routes/event-new': { verb: 'create', kind: 'event' },
  'routes/event-publication': 'signed-in',
  'routes/event-cancellation': 'signed-in',
  'routes/registration-window': 'signed-in',
  'routes/event-desk': 'signed-in',
  'routes/desk-details': 'signed-in',
  'routes/desk-staff': 'signed-in',
  'routes/desk-registrations': 'signed-in',
  'routes/desk-registration': 'signed-in',
  'routes/desk-forced-seats': 'signed-in',
  'routes/registrations-export': 'signed-in',
  'routes/capacity-changes': 'signed-in',
  'routes/desk-checkin-lists': 'signed-in',
  'routes/desk-gates': 'signed-in',
  'routes/desk-agenda': 'signed-in',
  'routes/desk-rooms': 'signed-in',
  'routes/desk-tracks': 'signed-in',
  'routes/desk-session': 'signed-in',
  'routes/desk-releases': 'signed-in',
  'routes/scan': 'signed-in',
  'routes/check-ins': 'signed-in',
  'routes/my-learning': 'signed-in',
  'routes/events': 'signed-in',
  'routes/event': 'signed-in',
  'routes/event-registration': 'signed-in',
  'routes/event-leave': 'signed-in',
  'routes/event-mode': 'signed-in',
  'routes/event-ticket': 'signed-in',
  'routes/event-agenda': 'signed-in',
  'routes/event-session': 'signed-in',
  'routes/session-star': 'signed-in',
  'routes/offer': 'signed-in',
  'routes/offer-acceptance': 'signed-in',
  'routes/offer-refusal': 'signed-in',
  'routes/my-agenda': 'signed-in',
  'routes/agenda-feed': 'signed-in',
  'routes/agenda-feed-revocation': 'signed-in',
  'routes/certificate': 'signed-in',
  'routes/office-hours': 'signed-in',
  'routes/office-hours-slots': 'signed-in',
  'routes/bookings': 'signed-in',
  'routes/booking-new': 'signed-in',
  'routes/booking': 'signed-in',
  'routes/booking-move': 'signed-in',
  'routes/booking-cancellation': 'signed-in',
  'routes/booking-outcome': 'signed-in',
  'routes/office-hours-new': { verb: 'create', kind: 'office hours' },
  'routes/office-hours-series': 'signed-in',
  'routes/office-hours-types': 'signed-in',
  'routes/office-hours-type': 'signed-in',
  'routes/office-hours-hosts': 'signed-in',
  'routes/my-hours': 'signed-in',
  'routes/my-hours-day': 'signed-in',
  'routes/my-hours-exceptions': 'signed-in',
  'routes/my-hours-time-off': 'signed-in',
  'routes/dev-mail': 'signed-in',
  'routes/dev-letter': 'signed-in',
  'routes/outbox': { verb: 'read', kind: 'outbox' },
  'routes/outbox-retries': { verb: 'retry', kind: 'outbox' },
} as const satisfies Record<string, Access>

/** Express routes, which the manifest does not know. The pattern as Express has it. */
export const endpointAccess = {
  'GET /healthz': 'public',
  'GET /readyz': 'public',
  'GET /streams/lab-attempts/:attempt': 'signed-in',
  'GET /palette.json': 'public',
  'GET /events/:event/calendar.ics': 'signed-in',
  /** Whoever knows the address: calendars cannot sign in. */
  'GET /calendars/:token.ics': 'public',
  'GET /events/:event/desk/tally': 'signed-in',
} as const satisfies Record<string, Access>

export type RouteId = keyof typeof access
export type GuardedRouteId = { [Id in RouteId]: (typeof access)[Id] extends 'public' ? never : Id }[RouteId]
export type Access = 'public' | 'signed-in' | { [K in Kind]: { verb: Verb<K>; kind: K } }[Kind]
export type Answer = 'answers' | 'asks to sign in' | 'refuses'

/** What a route answers to somebody, before it looks at whose record is meant. */
export function answerFor(rule: Access, person: Subject | null): Answer {
  if (rule === 'public') return 'answers'
  if (!person) return 'asks to sign in'
  if (rule === 'signed-in') return 'answers'
  return may(person, rule.verb, { kind: rule.kind }) ? 'answers' : 'refuses'
}
