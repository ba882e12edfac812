import { withSearch } from './with-search.ts'

/** Addresses of rotations, for members, mentors and planners. Apart from `paths`, because every page loads those. */
export const rotationPaths = {
  weekLog: (assignment: string, week: string) => `/rotations/${assignment}/weeks/${week}/log`,
  weekLogSubmission: (assignment: string, week: string) => `/rotations/${assignment}/weeks/${week}/log/submission`,
  logReview: (log: string) => `/logs/${log}/review`,
  goals: (assignment: string) => `/rotations/${assignment}/goals`,
  goal: (assignment: string, goal: string) => `/rotations/${assignment}/goals/${goal}`,
  goalAgreement: (assignment: string, goal: string) => `/rotations/${assignment}/goals/${goal}/agreement`,
  goalOutcome: (assignment: string, goal: string) => `/rotations/${assignment}/goals/${goal}/outcome`,
  stageReview: (assignment: string, kind: string) => `/rotations/${assignment}/reviews/${kind}`,
  stageReviewSignature: (assignment: string, kind: string) => `/rotations/${assignment}/reviews/${kind}/signature`,
  stageReviewWaiver: (assignment: string, kind: string) => `/rotations/${assignment}/reviews/${kind}/waiver`,
  assignmentConfirmation: (assignment: string) => `/rotations/${assignment}/confirmation`,
  mentoring: () => '/mentoring',
  /** `by` team puts the bands under their teams. */
  rotationTimeline: (cohort: string, { by }: { by?: string | undefined } = {}) => withSearch(`/rotations/${cohort}/timeline`, { by }),
  rotationDesk: (cohort: string, { on }: { on?: string | undefined } = {}) => withSearch(`/rotations/${cohort}/desk`, { on }),
  coverageCsv: (cohort: string, { on }: { on?: string | undefined } = {}) => withSearch(`/rotations/${cohort}/desk/coverage.csv`, { on }),
  overdueCsv: (cohort: string) => `/rotations/${cohort}/desk/overdue.csv`,
} as const
