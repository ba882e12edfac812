import { type KeyboardEvent, useId } from 'react'

import { Banner } from '#app/components/banner.tsx'
import { Button } from '#app/components/button.tsx'
import { LiveRegion } from '#app/components/live-region.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import type { IslandNode } from '#app/platform/content/compiled.ts'
import { paths } from '#app/platform/paths.ts'
import { newTrial } from './trial.ts'
import { TrialOutcome, trialWords } from './trial-outcome.tsx'
import { useTrial } from './use-trial.ts'

type TrialSectionProps = {
  tryIt: Extract<IslandNode, { name: 'TryIt' }>['props']
  /** Where it stands: the addresses of course and lesson, and its place on the page. */
  course: string
  lesson: string
  part: string
  runKey: string
  model: string
}

/** A prompt to run as it is or changed, without a mark. A form that is answered with a page; where script runs, it is answered in place. */
export function TrialSection({ tryIt: { prompt, slots }, course, lesson, part, runKey, model }: TrialSectionProps) {
  const id = useId()
  const { trial, trouble, key, phase, run } = useTrial(runKey)
  return (
    <section className="trial" aria-label="Try it">
      <h3 className="trial-title">Try it</h3>
      {slots.map(({ name, text }) => (
        <div key={name} className="trial-slot">
          <p className="field-label">
            The {name} <code>{`{{${name}}}`}</code>
          </p>
          <p className="trial-text">{text.trim()}</p>
        </div>
      ))}
      <form
        method="post"
        action={paths.labTrials()}
        onSubmit={(event) => {
          event.preventDefault()
          if (phase === 'idle') void run(new FormData(event.currentTarget))
        }}
      >
        <input type="hidden" name="course" value={course} />
        <input type="hidden" name="lesson" value={lesson} />
        <input type="hidden" name="part" value={part} />
        <input type="hidden" name="key" value={key} />
        <TextArea id={`${id}prompt`} name="prompt" label="Prompt" hint={hint(slots)} code rows={4} required maxLength={12_000} defaultValue={prompt} onKeyDown={runOnEnter} />
        <div className="actions no-print">
          <Button busy={phase !== 'idle'}>{phase !== 'idle' ? 'Running' : trial ? 'Run again' : 'Run'}</Button>
        </div>
        {trouble && (
          <Banner tone="warn" live>
            {trouble}
          </Banner>
        )}
      </form>
      {phase === 'waiting' ? <TrialOutcome trial={newTrial('')} model={model} live /> : trial && <TrialOutcome trial={trial} model={model} />}
      <LiveRegion message={phase !== 'idle' ? 'Running' : trial ? trialWords(trial) : ''} />
    </section>
  )
}

function runOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

function hint(slots: readonly { name: string }[]): string {
  const names = slots.map(({ name }) => `{{${name}}}`)
  const stands = names.length > 0 ? `${names.join(' and ')} ${names.length === 1 ? 'stands' : 'stand'} for the text above. ` : ''
  return `${stands}Change it as you like: nothing here is graded.`
}
