import { expect, test } from 'vitest'
import { mayShow } from './review-rules.ts'

const every = ['never', 'after-submit', 'after-pass', 'after-last'] as const
const failed = { submitted: true, passed: false, attemptsLeft: true }

test('[L19] nothing about the key is shown before submission', () => {
  for (const review of every) expect(mayShow(review, { submitted: false, passed: true, attemptsLeft: false })).toEqual({ feedback: false, key: false })
})

test('after a failed attempt with others left there is feedback on the choices, and no key', () => {
  expect(mayShow('after-pass', failed)).toEqual({ feedback: true, key: false })
})

test('the right answers are shown after a pass or the last attempt', () => {
  expect(mayShow('after-pass', { ...failed, passed: true })).toEqual({ feedback: true, key: true })
  expect(mayShow('after-pass', { ...failed, attemptsLeft: false })).toEqual({ feedback: true, key: true })
})

test('an author may say otherwise', () => {
  expect(mayShow('never', { submitted: true, passed: true, attemptsLeft: false })).toEqual({ feedback: false, key: false })
  expect(mayShow('after-submit', failed).key).toBe(true)
  expect(mayShow('after-last', { ...failed, passed: true }).key).toBe(false)
  expect(mayShow('after-last', { ...failed, attemptsLeft: false }).key).toBe(true)
})
