import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { LogFaults } from './week-log.form.ts'
import { hoursKinds, logFields, type LogText } from './log-text.ts'

/** A field for each thing to write, with a question that starts the pen. */
export function WeekLogFields({ text, typedHours, faults }: { text: LogText; typedHours?: Record<string, string> | undefined; faults: LogFaults }) {
  return (
    <>
      {logFields.map(({ name, label, prompt }) => (
        <TextArea key={name} name={name} label={label} hint={prompt} optional={name !== 'did'} rows={name === 'did' || name === 'learned' || name === 'applied' ? 4 : 3} defaultValue={text[name]} error={faults[name]} className={name === 'privateNote' ? 'log-private' : undefined} />
      ))}
      <fieldset>
        <legend className="fieldset-legend">Hours, roughly <span className="field-optional">(optional)</span></legend>
        <p className="field-hint">For your own picture. They are never compared between people.</p>
        <div className="hours-row">
          {hoursKinds.map(({ kind, label }) => (
            <TextField key={kind} name={`hours-${kind}`} label={label} inputMode="decimal" narrow defaultValue={typedHours?.[kind] ?? text.hours[kind] ?? ''} error={faults[`hours-${kind}`]} />
          ))}
        </div>
      </fieldset>
    </>
  )
}
