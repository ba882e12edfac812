import { redirect } from '@remix-run/node'

import type { Subject } from '#app/auth/permissions.ts'
import { dayInWords } from '#app/components/time.tsx'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import type { Db } from '#db/dialect'
import { weekLogView, type WeekLogView } from './week-log-view.server.ts'

/** The member's view of a week, or the answer in its place: two routes show the same page. */
export async function weekLogOrRefusal(db: Db, person: Subject, { assignment = '', week = '' }: { assignment?: string; week?: string }, at: Date): Promise<WeekLogView> {
  const view = await weekLogView(db.read, person, { assignmentId: assignment, week }, at)
  if (view.kind === 'own') return view
  if (view.kind === 'to-review') throw redirect(rotationPaths.logReview(view.logId))
  if (view.kind === 'not-yet') throw new Response(`That week begins on ${dayInWords(view.opensOn)}. Its log opens then.`, { status: 404 })
  if (view.kind === 'outside') throw new Response('That week does not belong to this assignment.', { status: 404 })
  throw new Response('There is no such week in an assignment of yours.', { status: 404 })
}
