import { expect, test } from 'vitest'

import { withAnswers, withBlanks } from './blank-inputs.ts'

const stem = '<p>The sum is <span class="blank" data-blank="1">(1)</span>, or <span class="blank" data-blank="2">(2)</span>.</p>'

test('each blank becomes a field with its number in its name', () => {
  expect(withBlanks(stem, 'sum', ['42', ''])).toContain('name="blank.sum.1" value="42" aria-label="Blank 1"')
  expect(withBlanks(stem, 'sum', [])).not.toContain('(2)')
})

test('what was typed cannot leave its attribute', () => {
  expect(withBlanks(stem, 'sum', ['"><script>'])).toContain('value="&quot;>&lt;script>"')
  expect(withBlanks(stem, 'sum', ['"><script>'])).not.toContain('<script>')
})

test('after handing in, each gap holds what was written, or says that it was left empty', () => {
  expect(withAnswers(stem, ['42', ' '])).toBe('<p>The sum is <mark class="filled">42</mark>, or <span class="filled filled-nothing">left empty</span>.</p>')
  expect(withAnswers(stem, ['<b>42</b>'])).toContain('&lt;b>42&lt;/b>')
})
