import type { RouteId } from '#app/auth/access.ts'
import { course, first, firstLesson, pathOf } from './answers.ts'
import { startQuiz, startRun, takeLessons } from './by-form.ts'
import type { Handle } from './e2e.ts'
import { eventFields } from './event-by-form.ts'
import { type Ask, askAs, post } from './http.ts'
import { rotationPages } from './rotation-pages.ts'
import type { RunningHouse } from './running-house.ts'

/** What the people of a furnished house have made: numbers that addresses need. */
type Made = { credential: string; failedRun: string; refusedRun: string; passedRun: string; trial: string; eventSession: string; booking: string; heldBooking: string; freeSlot: string; door: string; registration: string; planned: string; draft: string; letter: string }
export type FurnishedHouse = { house: RunningHouse; made: Made }

/** One page in one state: what is checked for access, for its markup, on a narrow screen, and in pictures. */
export type ShownPage = { name: string; route: RouteId; who: Handle | null; path: (made: Made) => string; status?: number }

const [, second, third] = course.lessons
const atCourse = `/learn/${course.slug}`
const at = (path: string) => () => path

/** Every page of the manifest in the states that look different. A route with a page that is missing here fails a test. */
export const shownPages: readonly ShownPage[] = [
  { name: 'front door', route: 'routes/home', who: null, path: at('/') },
  { name: 'sign in', route: 'routes/sign-in', who: null, path: at('/sign-in') },
  { name: 'gallery', route: 'routes/gallery', who: null, path: at('/gallery') },
  { name: 'nothing at this address', route: 'routes/not-found', who: null, path: at('/no-such-page'), status: 404 },
  { name: 'first administrator, link used up', route: 'routes/first-administrator', who: null, path: at('/first-administrator/no-such-token'), status: 410 },
  { name: 'catalogue', route: 'routes/learn', who: null, path: at('/learn') },
  { name: 'course, not signed in', route: 'routes/course', who: null, path: at(atCourse) },
  { name: 'verify', route: 'routes/verify', who: null, path: ({ credential }) => `/verify/${credential}` },
  { name: 'verify, unknown number', route: 'routes/verify', who: null, path: at('/verify/no-such-number'), status: 404 },
  { name: 'home, new', route: 'routes/home', who: 'ada', path: at('/') },
  { name: 'course, not begun', route: 'routes/course', who: 'ada', path: at(`${atCourse}?lesson=${firstLesson.slug}`) },
  { name: 'account', route: 'routes/account', who: 'ada', path: at('/account') },
  { name: 'password', route: 'routes/account-password', who: 'ada', path: at('/account/password') },
  { name: 'my learning, empty', route: 'routes/my-learning', who: 'ada', path: at('/my-learning') },
  { name: 'home, under way', route: 'routes/home', who: 'amir', path: at('/') },
  { name: 'course, under way', route: 'routes/course', who: 'amir', path: at(atCourse) },
  { name: 'lesson with an open quiz', route: 'routes/lesson', who: 'amir', path: at(pathOf(third ?? firstLesson)) },
  { name: 'end, unfinished', route: 'routes/course-end', who: 'amir', path: at(`${atCourse}/end`) },
  { name: 'locked lesson', route: 'routes/lesson', who: 'marcus', path: at(pathOf(second ?? firstLesson)) },
  { name: 'lesson with a failed quiz and a failed lab', route: 'routes/lesson', who: 'maya', path: at(pathOf(firstLesson)) },
  { name: 'lab result, failed', route: 'routes/lab-attempt', who: 'maya', path: ({ failedRun }) => `/learn/lab-attempts/${failedRun}` },
  { name: 'lab result, refused', route: 'routes/lab-attempt', who: 'oskar', path: ({ refusedRun }) => `/learn/lab-attempts/${refusedRun}` },
  { name: 'home, all done', route: 'routes/home', who: 'lena', path: at('/') },
  { name: 'my learning, finished', route: 'routes/my-learning', who: 'lena', path: at('/my-learning') },
  { name: 'course, finished', route: 'routes/course', who: 'lena', path: at(atCourse) },
  { name: 'end, earned', route: 'routes/course-end', who: 'lena', path: at(`${atCourse}/end`) },
  { name: 'certificate', route: 'routes/certificate', who: 'lena', path: ({ credential }) => `/certificates/${credential}` },
  { name: 'lab result, passed', route: 'routes/lab-attempt', who: 'lena', path: ({ passedRun }) => `/learn/lab-attempts/${passedRun}` },
  { name: 'result of a prompt tried in a lesson', route: 'routes/lab-trial', who: 'lena', path: ({ trial }) => trial },
  { name: 'lab with the editor', route: 'routes/lab', who: 'lena', path: at(`/learn/${first(firstLesson.labs).id}`) },
  { name: 'office hours', route: 'routes/office-hours', who: 'lena', path: at('/office-hours') },
  { name: 'office hours of a host', route: 'routes/office-hours', who: 'hana', path: at('/office-hours') },
  { name: 'free times with one host', route: 'routes/office-hours-slots', who: 'lena', path: at('/office-hours/prompting-help/slots?type=workflow') },
  { name: 'form of a booking', route: 'routes/booking-new', who: 'lena', path: ({ freeSlot }) => freeSlot },
  { name: 'own bookings', route: 'routes/bookings', who: 'lena', path: at('/bookings') },
  { name: 'booking', route: 'routes/booking', who: 'lena', path: ({ booking }) => booking },
  { name: 'moving a booking', route: 'routes/booking-move', who: 'lena', path: ({ booking }) => `${booking}/move` },
  { name: 'cancelling a booking', route: 'routes/booking-cancellation', who: 'lena', path: ({ booking }) => `${booking}/cancellation` },
  { name: 'outcome of a booking', route: 'routes/booking-outcome', who: 'hana', path: ({ heldBooking }) => `${heldBooking}/outcome` },
  { name: 'week of a host', route: 'routes/my-hours', who: 'hana', path: at('/me/hours') },
  { name: 'day of a host', route: 'routes/my-hours-day', who: 'hana', path: at('/me/hours/day') },
  { name: 'exceptions of a host', route: 'routes/my-hours-exceptions', who: 'hana', path: at('/me/hours/exceptions') },
  { name: 'time off of a host', route: 'routes/my-hours-time-off', who: 'hana', path: at('/me/hours/time-off') },
  { name: 'hours of nobody', route: 'routes/my-hours', who: 'ada', path: at('/me/hours') },
  { name: 'new series', route: 'routes/office-hours-new', who: 'oskar', path: at('/office-hours/new') },
  { name: 'series for its lead', route: 'routes/office-hours-series', who: 'oskar', path: at('/office-hours/prompting-help') },
  { name: 'hosts of a series', route: 'routes/office-hours-hosts', who: 'oskar', path: at('/office-hours/prompting-help/hosts') },
  { name: 'new kind of booking', route: 'routes/office-hours-types', who: 'oskar', path: at('/office-hours/prompting-help/types') },
  { name: 'kind of booking', route: 'routes/office-hours-type', who: 'hana', path: at('/office-hours/prompting-help/types/half-hour') },
  { name: 'events', route: 'routes/events', who: 'lena', path: at('/events') },
  { name: 'event, not registered', route: 'routes/event', who: 'amir', path: at('/events/ai-day-winter') },
  { name: 'event, registered', route: 'routes/event', who: 'lena', path: at('/events/ai-day-winter') },
  { name: 'event, in the queue', route: 'routes/event', who: 'amir', path: at('/events/prompt-clinic') },
  { name: 'event, over', route: 'routes/event', who: 'lena', path: at('/events/ai-day-autumn') },
  { name: 'event, unknown', route: 'routes/event', who: 'lena', path: at('/events/no-such-event'), status: 404 },
  { name: 'registration', route: 'routes/event-registration', who: 'ada', path: at('/events/ai-day-winter/registration') },
  { name: 'giving up a place', route: 'routes/event-leave', who: 'lena', path: at('/events/ai-day-winter/registration/cancellation') },
  { name: 'ticket', route: 'routes/event-ticket', who: 'lena', path: at('/events/ai-day-winter/ticket') },
  { name: 'ticket, in the queue', route: 'routes/event-ticket', who: 'amir', path: at('/events/prompt-clinic/ticket') },
  { name: 'offer of nobody', route: 'routes/offer', who: 'lena', path: at('/offers/no-such-seat'), status: 404 },
  { name: 'agenda', route: 'routes/event-agenda', who: 'lena', path: at('/events/ai-day-winter/agenda') },
  { name: 'agenda, not released', route: 'routes/event-agenda', who: 'lena', path: at('/events/prompt-clinic/agenda') },
  { name: 'agenda by its release', route: 'routes/event-agenda-release', who: 'lena', path: at('/events/ai-day-winter/agenda/Winter%201') },
  { name: 'session', route: 'routes/event-session', who: 'lena', path: ({ eventSession }) => eventSession },
  { name: 'own agenda', route: 'routes/my-agenda', who: 'lena', path: at('/me/agenda') },
  { name: 'own agenda, empty', route: 'routes/my-agenda', who: 'ada', path: at('/me/agenda') },
  { name: 'calendar subscription', route: 'routes/agenda-feed', who: 'lena', path: at('/me/agenda/feed') },
  { name: 'events one runs', route: 'routes/own-desks', who: 'oskar', path: at('/me/desks') },
  { name: 'events one scans at', route: 'routes/own-desks', who: 'hana', path: at('/me/desks') },
  { name: 'events one runs, none', route: 'routes/own-desks', who: 'lena', path: at('/me/desks') },
  { name: 'new event', route: 'routes/event-new', who: 'oskar', path: at('/events/new') },
  { name: 'desk of a draft', route: 'routes/event-desk', who: 'oskar', path: ({ draft }) => draft },
  { name: 'desk', route: 'routes/event-desk', who: 'oskar', path: at('/events/ai-day-autumn/desk') },
  { name: 'desk, not open to a scanner', route: 'routes/event-desk', who: 'hana', path: at('/events/ai-day-winter/desk'), status: 403 },
  { name: 'details of an event', route: 'routes/desk-details', who: 'oskar', path: at('/events/ai-day-winter/desk/details') },
  { name: 'publication', route: 'routes/event-publication', who: 'oskar', path: at('/events/ai-day-winter/publication') },
  { name: 'publishing a draft', route: 'routes/event-publication', who: 'oskar', path: ({ draft }) => draft.replace('desk', 'publication') },
  { name: 'cancelling an event', route: 'routes/event-cancellation', who: 'oskar', path: at('/events/ai-day-winter/cancellation') },
  { name: 'registration window', route: 'routes/registration-window', who: 'oskar', path: at('/events/ai-day-winter/registration-window') },
  { name: 'staff of an event', route: 'routes/desk-staff', who: 'oskar', path: at('/events/ai-day-winter/desk/staff?find=an') },
  { name: 'registrations', route: 'routes/desk-registrations', who: 'oskar', path: at('/events/prompt-clinic/desk/registrations') },
  { name: 'registrations, none found', route: 'routes/desk-registrations', who: 'oskar', path: at('/events/ai-day-winter/desk/registrations?find=zzz') },
  { name: 'one registration', route: 'routes/desk-registration', who: 'oskar', path: ({ registration }) => registration },
  { name: 'giving a place', route: 'routes/desk-forced-seats', who: 'oskar', path: at('/events/ai-day-winter/desk/forced-seats?find=amir') },
  { name: 'capacity, asked', route: 'routes/capacity-changes', who: 'oskar', path: at('/events/ai-day-winter/desk/capacity-changes') },
  { name: 'agenda plan', route: 'routes/desk-agenda', who: 'oskar', path: ({ planned }) => planned },
  { name: 'agenda plan, empty', route: 'routes/desk-agenda', who: 'oskar', path: at('/events/prompt-clinic/desk/agenda') },
  { name: 'new session of a plan', route: 'routes/desk-session', who: 'oskar', path: at('/events/ai-day-winter/desk/sessions/new') },
  { name: 'rooms of a plan', route: 'routes/desk-rooms', who: 'oskar', path: at('/events/ai-day-winter/desk/rooms') },
  { name: 'tracks of a plan', route: 'routes/desk-tracks', who: 'oskar', path: at('/events/ai-day-winter/desk/tracks') },
  { name: 'releases of an agenda', route: 'routes/desk-releases', who: 'oskar', path: at('/events/ai-day-winter/desk/releases') },
  { name: 'doors', route: 'routes/desk-checkin-lists', who: 'oskar', path: at('/events/ai-day-winter/desk/checkin-lists') },
  { name: 'gates', route: 'routes/desk-gates', who: 'oskar', path: at('/events/ai-day-winter/desk/gates') },
  { name: 'door', route: 'routes/scan', who: 'hana', path: ({ door }) => door },
  { name: 'mail', route: 'routes/dev-mail', who: 'lena', path: at('/dev/mail') },
  { name: 'letter', route: 'routes/dev-letter', who: 'lena', path: ({ letter }) => letter },
  { name: 'outbox', route: 'routes/outbox', who: 'ada', path: at('/outbox') },
  ...rotationPages,
  ...course.lessons.map((lesson, n): ShownPage => ({ name: `lesson ${n + 1}, finished`, route: 'routes/lesson', who: 'lena', path: at(pathOf(lesson)) })),
]

/** A prompt that the gateway stops, because it holds a private key, and one that the checks of the first lab fail. */
export const refusedPrompt = `Why does this key not work?\n\n-----BEGIN ${'RSA PRIVATE'} KEY-----\n${'MIIEpAIBAAKCAQEAnotakeybutlongenoughtolooklikeone0123456789abcd\n'.repeat(6)}-----END ${'RSA PRIVATE'} KEY-----`
export const failingPrompt = first(first(firstLesson.labs).bad).prompt

/** Lena has finished, Amir is under way, Maya has failed once, Oskar was stopped by the gateway, Marcus has only begun, Ada is new. */
export async function furnish(house: RunningHouse): Promise<FurnishedHouse> {
  const [lena, amir, maya, oskar, marcus] = await Promise.all((['lena', 'amir', 'maya', 'oskar', 'marcus'] as const).map((who) => askAs(who, house))) as [Ask, Ask, Ask, Ask, Ask]
  const lab = first(firstLesson.labs)
  await takeLessons(lena)
  await takeLessons(amir, 2)
  if (third) await startQuiz(amir, third)
  for (const ask of [maya, oskar, marcus]) await takeLessons(ask, 0)
  await maya(`/learn/quiz-attempts/${await startQuiz(maya, firstLesson)}/submission`, post())
  const [failedRun, refusedRun, passedRun] = await Promise.all([startRun(maya, { lab: lab.id, prompt: failingPrompt }), startRun(oskar, { lab: lab.id, prompt: refusedPrompt }), startRun(lena, { lab: lab.id, prompt: lab.good.prompt })])
  await Promise.all([ended(maya, failedRun), ended(oskar, refusedRun), ended(lena, passedRun)])
  const [, credential] = /\/certificates\/([\w-]{22})/.exec(await (await lena(`${atCourse}/end`)).text()) ?? []
  if (!credential) throw new Error('Lena has earned no certificate')
  return { house, made: { credential, failedRun, refusedRun, passedRun, trial: await tryPrompt(lena), eventSession: await someSession(lena), ...(await hoursOf(lena, await askAs('hana', house))), ...(await deskOf(oskar)), letter: await letterIn(lena) } }
}

/** Lena's booking, one that Hana has held, and a slot that is free. */
async function hoursOf(lena: Ask, hana: Ask): Promise<Pick<Made, 'booking' | 'heldBooking' | 'freeSlot'>> {
  const find = async (ask: Ask, page: string, link: RegExp) => (link.exec(await (await ask(page)).text())?.[1] ?? '').replaceAll('&amp;', '&')
  const [booking, heldBooking, freeSlot] = await Promise.all([find(lena, '/office-hours', /href="(\/bookings\/[0-9a-f-]{36})"/), find(hana, '/me/hours/day', /href="(\/bookings\/[0-9a-f-]{36})\/outcome"/), find(lena, '/office-hours', /href="(\/bookings\/new\?slot=[^"]+)"/)])
  return { booking, heldBooking, freeSlot }
}

/** What the desk of the AI Day leads to, and a draft. */
async function deskOf(oskar: Ask): Promise<Pick<Made, 'door' | 'registration' | 'planned' | 'draft'>> {
  const find = async (page: string, link: RegExp) => link.exec(await (await oskar(page)).text())?.[1] ?? ''
  const desk = '/events/ai-day-winter/desk'
  const [door, registration, planned] = await Promise.all([find(`${desk}/checkin-lists`, /href="(\/scan\/[\w-]+)"/), find(`${desk}/registrations`, /href="(\/events\/ai-day-winter\/desk\/registrations\/[\w-]{36})"/), find(`${desk}/agenda`, /href="(\/events\/ai-day-winter\/desk\/agenda\?move=[\w-]+)"/)])
  const made = await oskar('/events/new', post(eventFields('A draft to come', 40)))
  return { door, registration, planned, draft: (made.headers.get('Location') ?? '').split('?')[0] ?? '' }
}

/** The newest letter. The first one leaves within a second or two of Lena's last lesson; until then the page is asked again. */
async function letterIn(ask: Ask): Promise<string> {
  for (const giveUp = performance.now() + 20_000; performance.now() < giveUp; ) {
    const [, path] = /href="(\/dev\/mail\/[\w-]+)"/.exec(await (await ask('/dev/mail')).text()) ?? []
    if (path) return path
  }
  throw new Error('No letter has left the house')
}

/** The first session that the agenda of the AI Day links to. */
async function someSession(ask: Ask): Promise<string> {
  const [, path] = /href="(\/events\/ai-day-winter\/sessions\/[\w-]+)"/.exec(await (await ask('/events/ai-day-winter/agenda')).text()) ?? []
  if (!path) throw new Error('The agenda of the AI Day holds no session')
  return path
}

/** The stream of a run closes when it has ended. */
async function ended(ask: Ask, attempt: string): Promise<void> {
  await (await ask(`/streams/lab-attempts/${attempt}`)).text()
}

/** Where the form of the first prompt to try leads. */
async function tryPrompt(ask: Ask): Promise<string> {
  const lesson = course.lessons.find(({ tree }) => tree.nodes.some((node) => node.kind === 'island' && node.name === 'TryIt'))
  if (!lesson) throw new Error('No lesson has a prompt to try')
  const page = await (await ask(pathOf(lesson))).text()
  const form = page.slice(page.indexOf('action="/learn/labs/trials"')).split('</form>')[0] ?? ''
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [name, value])
  const answer = await ask('/learn/labs/trials', post(new URLSearchParams([...hidden, ['prompt', 'Say in one sentence what a token is.']])))
  return answer.headers.get('Location') ?? ''
}
