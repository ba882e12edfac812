import { HtmlValidate } from 'html-validate'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { ShellFooter } from '../shell-footer.tsx'
import { ShellHeader } from '../shell-header.tsx'
import { Controls } from './controls.tsx'
import { Exercises } from './exercises.tsx'
import { Forms } from './forms.tsx'
import { Overlays } from './overlays.tsx'
import { Parts } from './parts.tsx'
import { Prose } from './prose.tsx'
import { Reading } from './reading.tsx'
import { Records } from './records.tsx'

const links = [{ href: '/learn', label: 'Learn' }]
const sections = {
  Controls: <Controls />,
  Exercises: <Exercises />,
  Forms: <Forms />,
  Overlays: <Overlays />,
  Parts: <Parts />,
  Prose: <Prose />,
  Reading: <Reading />,
  Records: <Records />,
  Header: <ShellHeader path="/learn" nav={links} person={{ name: 'Lena Okafor' }} menu={links} signInPath="/sign-in" signOutPath="/sign-out" theme="system" />,
  Footer: <ShellFooter path="/learn" demo theme="dark" links={links} />,
}

/** Off: what only concerns how React writes valid HTML, and its ids. */
const rules = { 'attr-case': 'off', 'attribute-boolean-style': 'off', 'valid-id': 'off', 'void-style': 'off' } as const
const checker = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'], rules: { ...rules, 'aria-label-misuse': ['error', { allowAnyNamable: true }], 'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }] } })

for (const [name, section] of Object.entries(sections)) {
  const html = renderToStaticMarkup(section)

  test(`${name}: the server sends no inline style, which the security policy would refuse`, () => {
    expect(html.match(/<[^>]* style="[^"]*"/g)).toBeNull()
  })

  test(`${name}: the markup is valid HTML`, async () => {
    const report = await checker.validateString(html)
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`))).toEqual([])
  })
}
