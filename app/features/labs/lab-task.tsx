import { counted } from '#app/components/plain-words.ts'
import { StatusWord } from '#app/components/status-word.tsx'
import type { LabPanel } from './lab-panels.server.ts'

/** What to do, and the text to do it with. */
export function LabTask({ lab, open }: { lab: LabPanel['lab']; open?: boolean | undefined }) {
  return (
    <div className="lab-task">
      <div className="prose lab-words" dangerouslySetInnerHTML={{ __html: lab.taskHtml }} />
      {lab.data.map(({ name, text }) => (
        <details key={name} className="lab-data" open={open}>
          <summary>
            The {name} <code>{`{{${name}}}`}</code>
          </summary>
          <p className="lab-data-text">{text.trim()}</p>
        </details>
      ))}
    </div>
  )
}

export function LabState({ done, attempts }: Pick<LabPanel, 'done' | 'attempts'>) {
  if (done) return <StatusWord is="passed">Passed</StatusWord>
  return attempts.length > 0 ? <StatusWord is="in-progress">Not passed yet</StatusWord> : <StatusWord is="not-started">Not started</StatusWord>
}

/** How many attempts there are, and how many texts the prompt is tried on. */
export function labFacts({ used, allowed, lab }: LabPanel): string {
  const tries = allowed === null ? (used === 0 ? 'as many attempts as you like' : `${counted(used, 'attempt')} so far, as many as you like`) : `${used} of ${counted(allowed, 'attempt')} used`
  return [tries, lab.hiddenCases > 0 ? `tried on ${lab.hiddenCases + 1} texts` : null].filter(Boolean).join(' · ')
}
