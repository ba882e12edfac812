import { type ReactNode, useId, useRef, useState } from 'react'

import { Button } from '#app/components/button.tsx'
import { Banner } from '#app/components/banner.tsx'
import { LiveRegion } from '#app/components/live-region.tsx'
import { Select } from '#app/components/select.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { paths } from '#app/platform/paths.ts'
import type { LabPanel } from './lab-panels.server.ts'
import { RunOutcome } from './run-outcome.tsx'
import type { RunState } from './run-state.ts'
import { useDraft } from './use-draft.ts'
import { useLabRun } from './use-lab-run.ts'

type LabFormProps = {
  panel: LabPanel
  onEnd: (state: RunState) => void
  /** The lab page puts the editor in the field's place. */
  editor?: ((field: { name: string; label: string; text: string; change: (text: string) => void; run: () => void }) => ReactNode) | undefined
  actions?: ReactNode
}

/** The prompt, the run and what came of it. A form that posts and is answered with a page; where script runs, it is answered in place while it runs. */
export function LabForm({ panel, onEnd, editor, actions }: LabFormProps) {
  const { lab, models, allowed, used, done } = panel
  const id = useId()
  const draft = useDraft(lab.id, panel.prompt)
  const [key, setKey] = useState(panel.runKey)
  const { state, trouble, start, running } = useLabRun({ latest: panel.latest, onEnd: (ended) => (setKey(crypto.randomUUID()), draft.forget(), onEnd(ended)) })
  const usedUp = allowed !== null && used >= allowed && !done
  const label = lab.kind === 'defend' ? 'Your instructions to the assistant' : 'Your prompt'
  const form = useRef<HTMLFormElement>(null)
  return (
    <div className="lab-form">
      <form
        ref={form}
        method="post"
        action={paths.labAttempts()}
        onSubmit={(event) => {
          event.preventDefault()
          if (!running) void start(new FormData(event.currentTarget))
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          event.currentTarget.requestSubmit()
        }}
      >
        <input type="hidden" name="lab" value={lab.id} />
        <input type="hidden" name="key" value={key} />
        {editor ? (
          editor({ name: 'prompt', label, text: draft.text, change: draft.change, run: () => form.current?.requestSubmit() })
        ) : (
          <TextArea id={`${id}prompt`} name="prompt" label={label} hint={slotHint(lab.data)} className="prompt-field" code rows={8} value={draft.text} onChange={(event) => draft.change(event.currentTarget.value)} data-shortcut="e" />
        )}
        {models.length > 1 && <Select id={`${id}model`} name="model" label="Model" choices={models.map((model) => ({ value: model.id, label: model.label }))} />}
        <div className="actions">
          <Button look="primary" busy={running} disabled={usedUp}>
            {running ? 'Running' : state?.ended ? 'Run again' : 'Run'}
          </Button>
          {actions}
        </div>
        {trouble && (
          <Banner tone="warn" live>
            {trouble}
          </Banner>
        )}
      </form>
      {state && <RunOutcome state={state} models={models} live={running} />}
      <LiveRegion message={spoken(state)} />
    </div>
  )
}

function slotHint(data: LabPanel['lab']['data']): string | undefined {
  const slots = data.map(({ name }) => `{{${name}}}`)
  return slots.length > 0 ? `${slots.join(' and ')} ${slots.length === 1 ? 'stands' : 'stand'} for the text above. Your prompt is also tried on texts you cannot see.` : undefined
}

function spoken(state: RunState | null): string {
  if (!state) return ''
  if (!state.ended) return 'Running'
  if (state.ended.as !== 'answered') return state.ended.reason ?? 'The run has ended without an answer'
  const { result } = state
  return result ? `${result.pass ? 'Passed' : 'Not passed yet'}: ${result.verdicts.filter((verdict) => verdict.pass).length} of ${result.verdicts.length} checks` : ''
}
