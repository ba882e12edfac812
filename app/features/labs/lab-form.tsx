import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

import { Banner } from '#app/components/banner.tsx'
import { Button } from '#app/components/button.tsx'
import { LiveRegion } from '#app/components/live-region.tsx'
import { Select } from '#app/components/select.tsx'
import { paths } from '#app/platform/paths.ts'
import { newUuid } from '#app/platform/uuid.ts'
import type { LabPanel } from './lab-panels.server.ts'
import { PromptField, type PromptFieldProps } from './prompt-field.tsx'
import { RunOutcome } from './run-outcome.tsx'
import { type RunState, withRecord } from './run-state.ts'
import { runWords } from './run-words.ts'
import { useDraft } from './use-draft.ts'
import { useLabRun } from './use-lab-run.ts'

type LabFormProps = {
  panel: LabPanel
  onEnd: (state: RunState) => void
  /** Where to go from here once it is passed. */
  onward: { href: string; words: string } | null
  /** The lab page puts the editor in the field's place. */
  field?: ((props: PromptFieldProps) => ReactNode) | undefined
  actions?: ReactNode
}

/** The prompt, the run and what came of it. A form that posts and is answered with a page; where script runs, it is answered in place while it runs. */
export function LabForm({ panel, onEnd, onward, field = (props) => <PromptField {...props} />, actions }: LabFormProps) {
  const { lab, models, allowed, used, done } = panel
  const id = useId()
  const draft = useDraft(lab.id, panel.prompt)
  const [key, setKey] = useState(panel.runKey)
  const [found] = useState(panel.latest)
  const [slots] = useState(() => lab.data.map(({ name }) => name))
  const { state: watched, trouble, start, running } = useLabRun({ latest: found, onEnd: (ended) => (setKey(newUuid()), draft.forget(), onEnd(ended)) })
  const state = watched && withRecord(watched, panel.latest)
  const form = useRef<HTMLFormElement>(null)
  const outcome = useInSight(running)
  return (
    <div className="lab-form">
      <form
        ref={form}
        className="lab-fields"
        method="post"
        action={paths.labAttempts()}
        onSubmit={(event) => {
          event.preventDefault()
          if (!running) void start(new FormData(event.currentTarget))
        }}
      >
        <input type="hidden" name="lab" value={lab.id} />
        <input type="hidden" name="key" value={key} />
        {field({
          id: `${id}prompt`,
          label: lab.kind === 'defend' ? 'Your instructions to the assistant' : 'Your prompt',
          text: draft.text,
          change: draft.change,
          run: () => form.current?.requestSubmit(),
          leave: () => form.current?.querySelector<HTMLElement>('.button-primary')?.focus(),
          slots,
          hint: slotHint(lab.data),
        })}
        {models.length > 1 && <Select id={`${id}model`} name="model" label="Model" choices={models.map((model) => ({ value: model.id, label: model.label }))} />}
        <div className="actions">
          <Button look="primary" busy={running} disabled={allowed !== null && used >= allowed && !done}>
            {running ? 'Running' : state?.ended ? 'Run again' : 'Run'}
          </Button>
          {actions}
          <span className="lab-keys">
            <kbd className="kbd">Ctrl Enter</kbd> runs
          </span>
        </div>
        {trouble && (
          <Banner tone="warn" live>
            {trouble}
          </Banner>
        )}
      </form>
      {state && (
        <div className="lab-outcome" ref={outcome}>
          <RunOutcome state={state} models={models} live={running} fresh={watched !== found} onward={onward} courseEnd={panel.courseEnd} />
        </div>
      )}
      <LiveRegion message={state && watched !== found ? runWords(state) : ''} />
    </div>
  )
}

/** When a run begins or ends here, its first line is brought into sight if it is not; the focus stays in the prompt, which is what one goes on with. */
function useInSight(running: boolean) {
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(running)
  useEffect(() => {
    if (before.current === running) return
    before.current = running
    place.current?.querySelector('.result-line, .run-progress, .banner')?.scrollIntoView({ block: 'nearest' })
  }, [running])
  return place
}

function slotHint(data: LabPanel['lab']['data']): string | undefined {
  const slots = data.map(({ name }) => `{{${name}}}`)
  return slots.length > 0 ? `${slots.join(' and ')} ${slots.length === 1 ? 'stands' : 'stand'} for the text of the task. Your prompt is also tried on texts you cannot see.` : undefined
}
