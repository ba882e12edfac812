import { mondayOf } from '#app/features/rotations/days.ts'
import { dayIn } from '#app/platform/calendar.ts'
import { demoLogId } from '#db/seed/rotation-logs.ts'
import { demoAssignmentId, demoCohortId } from '#db/seed/rotations.ts'
import { idOf } from '#db/seed/people.ts'
import type { ShownPage } from './furnished-house.ts'

const at = (path: string) => () => path

/** Amir's assignment of today, and the log in it that waits for Maya. */
export const amirsAssignment = demoAssignmentId(0, 1)
export const waitingLog = demoLogId(0, 9)
export const thisMonday = () => mondayOf(dayIn('Europe/London', new Date()))
const firstGoal = `${idOf('amir').slice(0, -12)}500000009010`

/** The pages of rotations, each in the states that look different. */
export const rotationPages: readonly ShownPage[] = [
  { name: 'rotations of a member', route: 'routes/rotations', who: 'amir', path: at('/rotations') },
  { name: 'rotations of nobody', route: 'routes/rotations', who: 'lena', path: at('/rotations') },
  { name: 'rotations of a line manager', route: 'routes/rotations', who: 'marcus', path: at('/rotations') },
  { name: 'rotations of a team lead', route: 'routes/rotations', who: 'hana', path: at('/rotations') },
  { name: 'week to write', route: 'routes/week-log', who: 'amir', path: () => `/rotations/${amirsAssignment}/weeks/${thisMonday()}/log` },
  { name: 'week to submit', route: 'routes/week-log-submission', who: 'amir', path: () => `/rotations/${amirsAssignment}/weeks/${thisMonday()}/log/submission` },
  { name: 'log to read', route: 'routes/log-review', who: 'maya', path: at(`/logs/${waitingLog}/review`) },
  { name: 'mentoring', route: 'routes/mentoring', who: 'maya', path: at('/mentoring') },
  { name: 'mentoring, all read', route: 'routes/mentoring', who: 'ada', path: at('/mentoring') },
  { name: 'goals', route: 'routes/rotation-goals', who: 'amir', path: at(`/rotations/${amirsAssignment}/goals`) },
  { name: 'goals to agree on', route: 'routes/rotation-goals', who: 'maya', path: at(`/rotations/${amirsAssignment}/goals`) },
  { name: 'goal to word anew', route: 'routes/rotation-goal', who: 'amir', path: at(`/rotations/${amirsAssignment}/goals/${firstGoal}`) },
  { name: 'outcome of a goal', route: 'routes/goal-outcome', who: 'maya', path: at(`/rotations/${amirsAssignment}/goals/${firstGoal}/outcome`) },
  { name: 'mid review to write', route: 'routes/stage-review', who: 'amir', path: at(`/rotations/${amirsAssignment}/reviews/mid`) },
  { name: 'mid review to sign', route: 'routes/stage-review', who: 'rhea', path: at(`/rotations/${demoAssignmentId(5, 1)}/reviews/mid`) },
  { name: 'end review, signed', route: 'routes/stage-review', who: 'amir', path: at(`/rotations/${demoAssignmentId(0, 0)}/reviews/end`) },
  { name: 'review to waive', route: 'routes/stage-review-waiver', who: 'nadia', path: at(`/rotations/${amirsAssignment}/reviews/mid/waiver`) },
  { name: 'timeline by person', route: 'routes/cohort-timeline', who: 'nadia', path: at(`/rotations/${demoCohortId}/timeline`) },
  { name: 'timeline by team', route: 'routes/cohort-timeline', who: 'amir', path: at(`/rotations/${demoCohortId}/timeline?by=team`) },
  { name: 'desk of a cohort', route: 'routes/cohort-desk', who: 'nadia', path: at(`/rotations/${demoCohortId}/desk`) },
]
