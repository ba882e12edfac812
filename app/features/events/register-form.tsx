import { Button } from '#app/components/button.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import type { PlacesLeft } from './event-view.ts'
import { modeWords } from './own-place.ts'

type RegisterFormProps = { event: string; places: readonly PlacesLeft[]; closes: string; typed?: { mode?: string | undefined; accessNeeds?: string | undefined } | undefined; errors?: Readonly<Record<string, string>> | undefined }

/** Register, in one press when there is one way to take part. The same form stands on the event's page and, with what was wrong, on its own. */
export function RegisterForm({ event, places, closes, typed = {}, errors = {} }: RegisterFormProps) {
  const best = places.find(({ full, left }) => !full && left !== 0) ?? places.find(({ full }) => !full) ?? places[0]
  const [only] = places
  const chosen = typed.mode ?? best?.mode
  const queues = best?.left === 0
  return (
    <form className="register-form" method="post" action={eventPaths.eventRegistration(event)}>
      {places.length > 1 ? (
        <RadioGroup name="mode" legend="How will you take part?" defaultValue={chosen} error={errors['mode']} choices={places.map(({ mode, words, full }) => ({ value: mode, label: modeWords[mode], hint: words, disabled: full }))} />
      ) : (
        <input type="hidden" name="mode" value={only?.mode ?? 'in_person'} />
      )}
      <details className="needs" open={Boolean(errors['accessNeeds'] || typed.accessNeeds)}>
        <summary>Something we should prepare for you?</summary>
        <TextArea name="accessNeeds" label="What you need in order to take part" optional hint="A ramp, captions, a quiet seat, a diet. Only the organizers read it, and it is erased after the event." rows={3} maxLength={1000} defaultValue={typed.accessNeeds} error={errors['accessNeeds']} />
      </details>
      <div className="register-foot">
        <Button look="primary" size="large">
          {queues ? 'Join the queue' : 'Register'}
        </Button>
        <p className="panel-note">Open until {closes}. You can give up your place at any time.</p>
      </div>
    </form>
  )
}
