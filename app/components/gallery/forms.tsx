import { Banner } from '../banner.tsx'
import { Button } from '../button.tsx'
import { Checkbox } from '../checkbox.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { Fieldset } from '../fieldset.tsx'
import { RadioGroup } from '../radio-group.tsx'
import { Select } from '../select.tsx'
import { TextArea } from '../text-area.tsx'
import { TextField } from '../text-field.tsx'
import { GallerySection } from './section.tsx'

const dataClasses = [
  { value: 'public', label: 'Public', hint: 'Anyone may read it, such as a press release.' },
  { value: 'internal', label: 'Internal', hint: 'For colleagues, such as a process description.' },
  { value: 'confidential', label: 'Confidential', hint: 'For those who need it, such as a client letter.' },
  { value: 'restricted', label: 'Restricted', hint: 'Not in this sandbox.', disabled: true },
]

export function Forms() {
  return (
    <>
      <GallerySection name="Fields">
        <div className="form">
          <TextField name="subject" label="Subject" hint="What a colleague would search for." defaultValue="Summary of a fee notice" />
          <TextField name="email" type="email" label="E-mail address" autoComplete="email" error="Enter an address with an @, such as lena@example.com." defaultValue="lena.example.com" />
          <TextField name="minutes" label="Minutes" inputMode="numeric" optional narrow />
          <TextField name="handle" label="Handle" disabled defaultValue="lena" />
          <Select name="team" label="Team" empty="Choose a team" choices={['Card Services', 'Lending', 'Operations'].map((label) => ({ value: label, label }))} />
          <TextArea name="prompt" label="Your prompt" code hint="Write it as you would to a new colleague." defaultValue={'Summarise the notice below in three bullets.\nName the date by which the reader must act.'} />
        </div>
      </GallerySection>

      <GallerySection name="Choices">
        <div className="form">
          <RadioGroup name="dataClass" legend="Which data will you paste?" hint="The highest class of anything in it." choices={dataClasses} defaultValue="internal" />
          <Fieldset id="days" legend="Days that suit you" error="Choose at least one day.">
            <Checkbox name="day" value="tuesday" label="Tuesday" />
            <Checkbox name="day" value="thursday" label="Thursday" defaultChecked />
          </Fieldset>
          <Checkbox name="accept" label="I have read the acceptable use policy" hint="Edition 3, March 2026" />
        </div>
      </GallerySection>

      <GallerySection name="Error summary">
        <div className="form">
          <ErrorSummary errors={{ email: 'Enter an address with an @, such as lena@example.com.', days: 'Choose at least one day.' }} />
          <Button look="primary">Send for review</Button>
        </div>
      </GallerySection>

      <GallerySection name="Banner">
        <Banner title="Practice engine: rules, not an AI model">Answers here come from rules, so that a lab works offline and the same for everyone.</Banner>
        <Banner tone="good" title="Saved at 14:32">
          Your draft is kept on this device and in your account.
        </Banner>
        <Banner tone="warn">Two changes are not yet saved. They will be sent when the connection is back.</Banner>
        <Banner tone="bad" title="The run was refused">
          <p>
            The prompt contained a card number, and this lab takes public data only. Nothing was sent. <a href="#banner">Read the rule</a>
          </p>
        </Banner>
      </GallerySection>
    </>
  )
}
