import type { Desk } from './open-desk.server.ts'
import type { DeskHead } from './desk-frame.tsx'

/** What a page's data holds of the event: no more than the frame shows. */
export function deskHead({ slug, title, standing, runs, zone, startsAt }: Desk): DeskHead {
  return { slug, title, standing, runs, zone, startsAt }
}

/** Says what the redirect before this page has done; words that this page does not know are not said. */
export function doneWords(request: Request, words: Readonly<Record<string, string>>): string | null {
  const done = new URL(request.url).searchParams.get('done')
  return done && Object.hasOwn(words, done) ? (words[done] ?? null) : null
}
