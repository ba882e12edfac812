import { expect, test } from 'vitest'

import { withBlanks } from './blank-inputs.ts'

const stem = '<p>The sum is <span class="blank" data-blank="1">(1)</span>, or <span class="blank" data-blank="2">(2)</span>.</p>'

test('each blank becomes a field with its number in its name', () => {
  expect(withBlanks(stem, 'sum', ['42', ''])).toContain('name="blank.sum.1" value="42" aria-label="Blank 1"')
  expect(withBlanks(stem, 'sum', [])).not.toContain('(2)')
})

test('what was typed cannot leave its attribute', () => {
  expect(withBlanks(stem, 'sum', ['"><script>'])).toContain('value="&quot;>&lt;script>"')
  expect(withBlanks(stem, 'sum', ['"><script>'])).not.toContain('<script>')
})
