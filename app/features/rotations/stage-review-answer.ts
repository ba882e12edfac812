import type { ReviewPart } from '#db/schema/rotation-work.ts'

/** Why a part, a signature or (part null) a waiver was not taken, with what was typed. `current` is what somebody else saved meanwhile. */
export type StageReviewAnswer = { part: ReviewPart | null; text: string; fault: string | null; said: string | null; kept: boolean; current: { text: string; revision: number } | null }
