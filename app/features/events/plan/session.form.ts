import { z } from 'zod'

import { linkOrNone, wholeNumberOrNone } from '../optional-fields.ts'

const LONGEST_MINUTES = 12 * 60

/** A session as its page sends it: speakers one a line, browsers' line ends as two characters. */
export const sessionForm = z.object({
  title: z.string().trim().min(1, 'Enter a title').max(160, 'Use at most 160 characters'),
  kind: z.enum(['talk', 'workshop', 'panel', 'break', 'blocker'], 'Choose what kind of session it is'),
  abstract: z.string().trim().max(4_000, 'Use at most 4,000 characters').transform((text) => text.replaceAll('\r\n', '\n')),
  trackId: z.union([z.literal('').transform(() => null), z.string().max(64)]),
  minutes: z.coerce.number('Enter how many minutes it takes').int('Enter whole minutes').min(5, 'A session takes at least 5 minutes').max(LONGEST_MINUTES, 'A session takes at most 12 hours'),
  speakers: z
    .string()
    .max(2_000, 'Use at most 2,000 characters')
    .transform((text) => [...new Set(text.split('\n').map((line) => line.trim()).filter(Boolean))])
    .refine((lines) => lines.length <= 12, 'Name at most 12 speakers'),
})

export const roomForm = z.object({
  name: z.string().trim().min(1, 'Enter a name').max(80, 'Use at most 80 characters'),
  seats: wholeNumberOrNone('Enter a whole number, or leave it empty'),
  onlineLink: linkOrNone('Enter a whole address that begins with https://, or leave it empty'),
})

export const trackForm = z.object({
  name: z.string().trim().min(1, 'Enter a name').max(80, 'Use at most 80 characters'),
  colour: z.coerce.number().int().min(1, 'Choose a colour').max(6, 'Choose a colour'),
})

export const releaseForm = z.object({
  name: z.string().trim().min(1, 'Give the release a name, such as “First plan”').max(60, 'Use at most 60 characters'),
  note: z.string().trim().max(400, 'Use at most 400 characters').transform((text) => text || null),
  seen: z.string().optional(),
})

const stepNames = ['earlier', 'later', 'room-before', 'room-after'] as const

/** Where a session goes: to a time and a room, a step on, or out of the plan. */
export const placementForm = z.object({
  session: z.string().min(1).max(64),
  version: z.union([z.literal('').transform(() => null), z.coerce.number().int()]),
  starts: z.string().optional(),
  room: z.union([z.literal('').transform(() => null), z.string().max(64)]).optional(),
  step: z.enum(stepNames).optional(),
  out: z.string().optional(),
})
