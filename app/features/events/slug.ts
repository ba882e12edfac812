/** A title as part of an address: "AI Day, spring 2027" becomes "ai-day-spring-2027". */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  const slug = plain.slice(0, LONGEST).replace(/^-+|-+$/g, '') || 'event'
  return slug === 'new' ? 'new-event' : slug // /events/new is where one is made
}

const LONGEST = 60
