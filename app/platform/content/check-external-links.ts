import type { CheckedContent } from './checked.ts'
import { reportInto } from './fault.ts'
import type { Fault } from './fault.ts'

/** Asks every https address of the lessons whether it still answers. Slow and dependent on the network, so only on request, and only a warning. */
export async function checkExternalLinks(content: CheckedContent, ask: (url: string) => Promise<string | null> = trouble): Promise<Fault[]> {
  const faults: Fault[] = []
  const links = content.courses.flatMap((course) => [...(course.about ? [course.about] : []), ...course.lessons].flatMap((page) => page.facts.links.filter((link) => link.url.startsWith('https://')).map((link) => ({ ...link, file: page.file }))))
  const answers = new Map<string, Promise<string | null>>()
  for (const { url } of links) if (!answers.has(url)) answers.set(url, ask(url))
  for (const { url, file, place } of links) {
    const found = await answers.get(url)
    if (found) reportInto(faults, file).warn('link', place, `${url} ${found}`, 'look for its new address, or remove the link')
  }
  return faults
}

async function trouble(url: string): Promise<string | null> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(10_000), redirect: 'follow' })
    await answer.body?.cancel()
    return answer.ok ? null : `answers with ${answer.status}`
  } catch {
    return 'does not answer'
  }
}
