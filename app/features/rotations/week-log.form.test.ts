import { expect, test } from 'vitest'

import { logReviewForm } from './log-review.form.ts'
import { readLogForm } from './week-log.form.ts'

function sent(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test('lines end in one way, whatever the browser sends, so that the same text is the same text', () => {
  expect(readLogForm(sent({ did: 'One\r\nTwo\r\n  ' }), { submits: false }).text.did).toBe('One\nTwo')
})

test('a field that is too long is refused by its name and kept whole', () => {
  const long = 'x'.repeat(10_001)
  const { faults, text } = readLogForm(sent({ did: 'Short', learned: long }), { submits: true })
  expect(faults).toEqual({ learned: 'What you learned: use at most 10,000 characters. There are 10,001 now.' })
  expect(text.learned).toBe(long)
})

test('hours are numbers between 0 and 80, in quarters, with a point or a comma', () => {
  expect(readLogForm(sent({ did: 'x', 'hours-delivery': '7,5', 'hours-learning': '3.3' }), { submits: true }).text.hours).toEqual({ delivery: 7.5, learning: 3.25 })
  for (const hours of ['81', '-1', 'many', 'Infinity']) expect(readLogForm(sent({ did: 'x', 'hours-other': hours }), { submits: true }).faults['hours-other'], hours).toContain('between 0 and 80')
})

test('a draft may lack what was done, a submission may not, and nothing at all is neither', () => {
  expect(readLogForm(sent({ learned: 'Something' }), { submits: false }).faults).toEqual({})
  expect(readLogForm(sent({ learned: 'Something' }), { submits: true }).faults['did']).toContain('before you submit')
  expect(readLogForm(sent({}), { submits: false }).faults['did']).toContain('nothing to save')
})

test('a form that was hurt counts as one that was opened on nothing', () => {
  expect(readLogForm(sent({ did: 'x', revision: '-1', edit: '1e99' }), { submits: false }).expected).toEqual({ revision: 0, edit: 0 })
})

test('a review needs a verdict, and a return needs a note', () => {
  expect(logReviewForm.safeParse({ revision: 'r', note: '' }).success).toBe(false)
  expect(logReviewForm.safeParse({ revision: 'r', verdict: 'returned', note: '  ' }).success).toBe(false)
  expect(logReviewForm.safeParse({ revision: 'r', verdict: 'acknowledged', note: '' }).success).toBe(true)
})
