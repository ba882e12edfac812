import { listed } from '#app/components/plain-words.ts'

/** "For everyone", "For managers and team leads". */
export function audienceWords(audience: readonly string[]): string {
  return `For ${listed(audience)}`
}

export const levelWords = { basics: 'Basics', practice: 'Practice', depth: 'Depth' } as const

/** The name before its colon: "AI essentials" of "AI essentials: what it is, where it fails". For places where the whole would wrap. */
export function shortTitle(title: string): string {
  return title.split(':')[0] ?? title
}

/** "12 months", "1 month"; null never ends. */
export function validityWords(months: number | undefined): string {
  if (months === undefined) return 'Does not expire'
  return months === 1 ? 'Valid for 1 month' : `Valid for ${months} months`
}
