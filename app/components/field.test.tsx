import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { Checkbox } from './checkbox.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Fieldset } from './fieldset.tsx'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

const refused = { label: 'E-mail address', hint: 'The one you sign in with.', error: 'Enter an address with an @.' }

for (const [name, field] of Object.entries({
  'a line of text': <TextField name="email" {...refused} defaultValue="lena" />,
  'several lines': <TextArea name="email" {...refused} defaultValue="lena" />,
  'a list': <Select name="email" {...refused} choices={[{ value: 'lena', label: 'lena' }]} defaultValue="lena" />,
})) {
  const html = renderToStaticMarkup(field)

  test(`${name}: the label, the hint and the error belong to the control, and the error is read before it`, () => {
    expect(html).toContain('<label class="field-label" for="email">')
    expect(html).toContain('aria-describedby="email-hint email-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html.indexOf('id="email-error"')).toBeLessThan(html.indexOf('id="email"'))
  })

  test(`${name}: what was typed is still there when the form is refused`, () => {
    expect(html).toMatch(/value="lena"|>lena</)
  })
}

test('a field without a fault says nothing about faults', () => {
  const html = renderToStaticMarkup(<TextField name="email" label="E-mail address" error={[]} />)
  expect(html).not.toContain('aria-invalid')
  expect(html).not.toContain('aria-describedby')
})

test('two checkboxes of one name are two controls', () => {
  const html = renderToStaticMarkup(
    <>
      <Checkbox name="day" value="tuesday" label="Tuesday" />
      <Checkbox name="day" value="thursday" label="Thursday" />
    </>,
  )
  expect(html).toContain('id="day-tuesday"')
  expect(html).toContain('id="day-thursday"')
})

test('a group without an answer can be jumped to from the summary', () => {
  const html = renderToStaticMarkup(
    <Fieldset id="day" legend="Days" error="Choose a day.">
      <Checkbox name="day" value="tuesday" label="Tuesday" />
    </Fieldset>,
  )
  expect(html).toContain('<fieldset id="day" tabindex="-1" aria-describedby="day-error">')
})

test('the summary names every fault, links to its field, and counts in words', () => {
  const html = renderToStaticMarkup(<ErrorSummary errors={{ email: ['Enter an address.', 'Second sentence.'], day: 'Choose a day.', team: undefined, '': 'The session has ended.' }} />)
  expect(html).toContain('3 things need a change')
  expect(html).toContain('<a href="#email">Enter an address.</a>')
  expect(html).toContain('<li>The session has ended.</li>')
  expect(html).not.toContain('team')
})

test('one fault is one thing, and no fault is no summary', () => {
  expect(renderToStaticMarkup(<ErrorSummary errors={{ email: 'Enter an address.' }} />)).toContain('One thing needs a change')
  expect(renderToStaticMarkup(<ErrorSummary errors={{ email: null }} />)).toBe('')
})
