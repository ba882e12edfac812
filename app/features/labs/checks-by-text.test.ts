import { expect, test } from 'vitest'

import { checksByText } from './checks-by-text.ts'

const verdict = (caseId: string | null, about: string | null, grader: string, pass: boolean) => ({ caseId, about, grader, pass, score: pass ? 1 : 0, reason: about ? `On ${about}: it is so.` : 'It is so.', hint: null })

const verdicts = [
  verdict('given', 'the text you can see', 'grounded', true),
  verdict('given', 'the text you can see', 'change', true),
  verdict('no-date', 'a notice without a date', 'grounded', true),
  verdict('no-date', 'a notice without a date', 'fall-back', false),
  verdict(null, null, 'delimits', true),
]

test('the text with a failure comes first, and in it the failure; then the prompt and the others in their order', () => {
  const groups = checksByText(verdicts)
  expect(groups.map(({ title }) => title)).toEqual(['On a notice without a date', 'Your prompt', 'On the text you can see'])
  expect(groups[0]?.checks.map(({ id, state }) => [id, state])).toEqual([['fall-back', 'failed'], ['grounded', 'passed']])
})

test('under the heading of its text a reason does not name it again, and a check is called what its author called it', () => {
  const [{ checks: [check] = [] } = { checks: [] }] = checksByText(verdicts)
  expect(check).toMatchObject({ name: 'Fall back', reason: 'It is so.' })
})

test('no verdict is lost', () => {
  expect(checksByText(verdicts).flatMap(({ checks }) => checks)).toHaveLength(verdicts.length)
  expect(checksByText([])).toEqual([])
})
