import type { LabPanel } from './lab-panels.server.ts'

/** What to do, and the text to do it with. */
export function LabTask({ lab, open }: { lab: LabPanel['lab']; open?: boolean | undefined }) {
  return (
    <div className="lab-task">
      <div className="prose" dangerouslySetInnerHTML={{ __html: lab.taskHtml }} />
      {lab.data.map(({ name, text }) => (
        <details key={name} className="lab-data" open={open}>
          <summary>
            The {name} <code>{`{{${name}}}`}</code>
          </summary>
          <div className="lab-data-text" tabIndex={0} role="region" aria-label={`The ${name}`}>
            {text.trim()}
          </div>
        </details>
      ))}
    </div>
  )
}

/** "Passed", or how many attempts there are, and how many texts the prompt is tried on. */
export function labFacts({ done, used, allowed, lab }: LabPanel): string {
  const tries = allowed === null ? `${used} ${used === 1 ? 'attempt' : 'attempts'} so far, as many as you like` : `${used} of ${allowed} attempts used`
  const texts = lab.hiddenCases > 0 ? `tried on ${lab.hiddenCases + 1} texts` : null
  return [done ? 'Passed' : null, tries, texts].filter(Boolean).join(' · ')
}
