import { TabLinks } from '#app/components/tab-links.tsx'
import { paths } from '#app/platform/paths.ts'
import type { LabPanel } from './lab-panels.server.ts'

/** The prompt to write and each attempt so far, as tabs that are addresses. `current` is an attempt's id, or null for the prompt. */
export function AttemptTabs({ lab, attempts, current }: Pick<LabPanel, 'lab' | 'attempts'> & { current: string | null }) {
  if (attempts.length === 0) return null
  const tabs = attempts.map(({ id, n, words }) => ({ href: paths.labAttempt(id), label: `Attempt ${n}, ${words}` }))
  // The page with the editor is always loaded anew: only then does it get the looser style policy that Monaco needs.
  return <TabLinks label="Your attempts" tabs={[{ href: paths.lab(lab.id), label: 'Write', reload: true }, ...tabs]} current={current ? paths.labAttempt(current) : paths.lab(lab.id)} />
}
