/** Every address of the site, typed. A page that builds a URL by hand breaks silently when a noun is renamed; this file breaks loudly. */
export const paths = {
  home: () => '/',
  learn: () => '/learn',
  course: (course: string) => `/learn/${course}`,
  lesson: (course: string, lesson: string) => `/learn/${course}/${lesson}`,
  courseEnd: (course: string) => `/learn/${course}/end`,
  enrolments: () => '/learn/enrolments',
  tick: (course: string, lesson: string) => `/learn/${course}/${lesson}/tick`,
  position: (course: string, lesson: string) => `/learn/${course}/${lesson}/position`,
  marks: (course: string, lesson: string) => `/learn/${course}/${lesson}/marks`,
  reflections: (course: string, lesson: string) => `/learn/${course}/${lesson}/reflections`,
  acknowledgements: (course: string, lesson: string) => `/learn/${course}/${lesson}/acknowledgements`,
  /** The sentence to accept, on its lesson's page. */
  acknowledgement: (course: string, lesson: string, policy: string) => `/learn/${course}/${lesson}#acknowledge-${policy}`,
  /** A quiz or a lab on its lesson's page; its place there is the last part of its id. */
  part: (course: string, lesson: string, itemId: string) => `/learn/${course}/${lesson}#${itemId.slice(itemId.lastIndexOf('/') + 1)}`,
  quizAttempts: () => '/learn/quizzes/attempts',
  quizAnswers: (attempt: string) => `/learn/quiz-attempts/${attempt}/answers`,
  quizSubmission: (attempt: string) => `/learn/quiz-attempts/${attempt}/submission`,
  /** The prompt lab with the editor: task left, prompt and answers right. A lab's id is course/lesson/name. */
  lab: (labId: string) => `/learn/${labId}`,
  labAttempts: () => '/learn/labs/attempts',
  labAttempt: (attempt: string) => `/learn/lab-attempts/${attempt}`,
  labAttemptStream: (attempt: string) => `/streams/lab-attempts/${attempt}`,
  labTrials: () => '/learn/labs/trials',
  labTrial: (run: string) => `/learn/lab-trials/${run}`,
  labAppeal: (attempt: string) => `/learn/lab-attempts/${attempt}/appeal`,
  myLearning: () => '/my-learning',
  officeHours: () => '/office-hours',
  newSeries: () => '/office-hours/new',
  series: (series: string) => `/office-hours/${series}`,
  seriesTypes: (series: string) => `/office-hours/${series}/types`,
  bookingType: (series: string, type: string) => `/office-hours/${series}/types/${type}`,
  seriesHosts: (series: string) => `/office-hours/${series}/hosts`,
  /** `week` is any day of it. */
  slots: (series: string, { type, week }: { type?: string | undefined; week?: string | undefined } = {}) => withSearch(`/office-hours/${series}/slots`, { type, week }),
  bookings: () => '/bookings',
  newBooking: (slot: string) => withSearch('/bookings/new', { slot }),
  booking: (booking: string) => `/bookings/${booking}`,
  bookingMove: (booking: string, { week, slot }: { week?: string | undefined; slot?: string | undefined } = {}) => withSearch(`/bookings/${booking}/move`, { week, slot }),
  bookingCancellation: (booking: string) => `/bookings/${booking}/cancellation`,
  bookingOutcome: (booking: string) => `/bookings/${booking}/outcome`,
  hours: (series?: string) => withSearch('/me/hours', { series }),
  hoursDay: (date?: string) => withSearch('/me/hours/day', { date }),
  hoursExceptions: () => '/me/hours/exceptions',
  hoursTimeOff: () => '/me/hours/time-off',
  hoursZone: () => '/me/hours/zone',
  certificate: (credential: string) => `/certificates/${credential}`,
  verify: (publicId: string) => `/verify/${publicId}`,
  account: () => '/account',
  accountPassword: () => '/account/password',
  endedSessions: () => '/account/ended-sessions',
  signIn: (redirectTo?: string) => (redirectTo ? `/sign-in?redirectTo=${encodeURIComponent(redirectTo)}` : '/sign-in'),
  demoSignIn: (handle: string) => `/sign-in/demo/${handle}`,
  signOut: () => '/sign-out',
  firstAdministrator: (token: string) => `/first-administrator/${token}`,
  gallery: () => '/gallery',
} as const

/** Leaves out what is not said. */
function withSearch(path: string, search: Record<string, string | undefined>): string {
  const said = Object.entries(search).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return said.length > 0 ? `${path}?${new URLSearchParams(said).toString()}` : path
}
