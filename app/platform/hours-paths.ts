import { withSearch } from './with-search.ts'

/** Addresses of office hours, for those who book and for those who are booked. Apart from `paths`, because every page loads those. */
export const hoursPaths = {
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
  hoursExceptions: (series?: string) => withSearch('/me/hours/exceptions', { series }),
  hoursTimeOff: () => '/me/hours/time-off',
} as const
