/** A session that nobody uses ends after a working day. */
export const SESSION_IDLE_MS = 8 * 3_600_000
/** However busy, a session ends after a week: a stolen cookie is not for ever. */
export const SESSION_AGE_MS = 7 * 24 * 3_600_000
/** "Last used" is this exact, so that reading a page is not a write. */
export const SESSION_TOUCH_MS = 60_000
