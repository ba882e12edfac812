const PAUSE_MS = 10 * 60_000
const ATTEMPTS_TOWARDS_A_CREDENTIAL = 3

export type AttemptPolicy = { attempts: number | null; pauseMs: number }

/** Unlimited for practice; three with a pause where a credential depends on it, unless the author says how many. */
export function attemptPolicy({ attempts, towardsCredential }: { attempts: number | null; towardsCredential: boolean }): AttemptPolicy {
  if (!towardsCredential) return { attempts, pauseMs: 0 }
  return { attempts: attempts ?? ATTEMPTS_TOWARDS_A_CREDENTIAL, pauseMs: PAUSE_MS }
}
