import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { DemoPeople } from '#app/auth/demo-people.tsx'
import { demoSignInLinks } from '#app/auth/demo.server.ts'
import { currentPerson } from '#app/auth/person.server.ts'
import type { Person } from '#app/auth/person.ts'
import { inWords } from '#app/components/time.tsx'
import { courseCard } from '#app/features/courses/course-card.ts'
import { credentialRows } from '#app/features/courses/credential-rows.server.ts'
import { visibleCourses } from '#app/features/courses/find-content.server.ts'
import { firstChoices } from '#app/features/courses/first-choices.ts'
import { FrontDoor } from '#app/features/courses/front-door.tsx'
import { myLearning } from '#app/features/courses/my-learning.server.ts'
import { TodayPage } from '#app/features/courses/today-page.tsx'
import { today } from '#app/features/courses/today.ts'
import { todayEvents } from '#app/features/events/today-events.server.ts'
import { todayBookings } from '#app/features/office-hours/today-bookings.server.ts'
import { rotationToday } from '#app/features/rotations/today-rotation.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'
import type { TodayItem } from '#app/platform/today-item.ts'
import { inOrder } from '#app/platform/today-order.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.kind === 'today' ? 'Today · Fieldhouse' : 'Fieldhouse' }, { name: 'description', content: 'Where the people of a company train with AI.' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const at = new Date()
  const person = await currentPerson(request, context)
  const { db, env } = house()
  const courses = visibleCourses(person)
  if (!person) return { kind: 'front' as const, courses: courses.map((course) => courseCard(course, null)), demoPeople: env.demo ? demoSignInLinks() : [] }
  const mine = await context.timing.measure('courses', () => myLearning(db, { personId: person.id, courses }, at))
  const cards = mine.courses.map((one) => courseCard(one.course, one))
  const fresh = courses.filter((course) => !course.draft && !cards.some((card) => card.id === course.id)).map((course) => courseCard(course, null))
  return {
    kind: 'today' as const,
    name: person.name,
    zone: person.zone,
    date: inWords(at, person.zone, 'date'),
    today: today(cards, await credentialRows(db, mine.credentials, at), at),
    choices: firstChoices(person.roles, fresh[0]),
    coming: inOrder(await context.timing.measure('coming', () => comingFor(person, at)), person.zone, at),
    fresh,
  }
}

/** What each part of the house has for the person, asked side by side. */
async function comingFor(person: Person, at: Date): Promise<TodayItem[]> {
  const { db } = house()
  const who = { personId: person.id, zone: person.zone }
  return (await Promise.all([todayEvents(db, who, at), todayBookings(db.read, person, at), rotationToday(db.read, person, at)])).flat()
}

export default function Home() {
  const page = useLoaderData<typeof loader>()
  if (page.kind === 'today') return <TodayPage {...page} />
  return <FrontDoor courses={page.courses}>{page.demoPeople.length > 0 && <DemoPeople people={page.demoPeople} redirectTo={paths.home()} />}</FrontDoor>
}
