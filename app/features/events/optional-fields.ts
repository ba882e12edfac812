import { z } from 'zod'

/** A whole number, or nothing. Not a union of the two: its fault would not say what is wrong. */
export function wholeNumberOrNone(fault: string) {
  return z
    .string()
    .trim()
    .regex(/^\d{0,6}$/, fault)
    .transform((text) => (text === '' ? null : Number(text)))
}

/** An address on the web, or nothing. */
export function linkOrNone(fault: string) {
  return z
    .string()
    .trim()
    .max(500, 'Use at most 500 characters')
    .refine((text) => text === '' || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)), fault)
    .transform((text) => text || null)
}
