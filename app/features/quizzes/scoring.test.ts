import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reachesMark } from '#app/platform/standing/quiz-attempt.ts'
import { type KeyedQuestion, scoreQuiz, shareOf } from './scoring.ts'

const bare = { points: 1, partial: false, options: [], steps: [], blanks: [] }
const single: KeyedQuestion = { ...bare, id: 'single', kind: 'single', options: [option('a', true), option('b'), option('c')] }
const multiple: KeyedQuestion = { ...bare, id: 'multiple', kind: 'multiple', partial: true, options: [option('a', true), option('b', true), option('c'), option('d')] }
const ordering: KeyedQuestion = { ...bare, id: 'ordering', kind: 'ordering', partial: true, steps: ['a', 'b', 'c', 'd'].map((id) => ({ id })) }
const fillIn: KeyedQuestion = { ...bare, id: 'fill-in', kind: 'fill-in', blanks: [{ answers: ['tokens', 'token'], number: false, tolerance: 0 }] }

describe('a single choice', () => {
  test('is right or wrong, and two choices are wrong', () => {
    expect(shareOf(single, ['a'])).toEqual({ right: 1, of: 1 })
    expect(shareOf(single, ['b'])).toEqual({ right: 0, of: 1 })
    expect(shareOf(single, ['a', 'b'])).toEqual({ right: 0, of: 1 })
    expect(shareOf(single, [])).toEqual({ right: 0, of: 1 })
  })
})

describe('a multiple choice', () => {
  test('with partial credit gives (right − wrong) ÷ right, not below 0', () => {
    expect(shareOf(multiple, ['a'])).toEqual({ right: 1, of: 2 })
    expect(shareOf(multiple, ['a', 'b', 'c'])).toEqual({ right: 1, of: 2 })
    expect(shareOf(multiple, ['c', 'd'])).toEqual({ right: 0, of: 2 })
  })

  test('without partial credit is all or nothing', () => {
    const strict: KeyedQuestion = { ...multiple, partial: false }
    expect(shareOf(strict, ['b', 'a'])).toEqual({ right: 1, of: 1 })
    expect(shareOf(strict, ['a', 'b', 'c'])).toEqual({ right: 0, of: 1 })
    expect(shareOf(strict, ['a'])).toEqual({ right: 0, of: 1 })
  })

  test('choosing everything never pays', () => {
    expect(shareOf(multiple, ['a', 'b', 'c', 'd'])).toEqual({ right: 0, of: 2 })
  })
})

describe('an ordering', () => {
  test('with partial credit gives the share of pairs in the right order', () => {
    expect(shareOf(ordering, ['a', 'b', 'c', 'd'])).toEqual({ right: 6, of: 6 })
    expect(shareOf(ordering, ['b', 'a', 'c', 'd'])).toEqual({ right: 5, of: 6 })
    expect(shareOf(ordering, ['d', 'c', 'b', 'a'])).toEqual({ right: 0, of: 6 })
    expect(shareOf(ordering, [])).toEqual({ right: 0, of: 6 })
  })

  test('reversing an order turns every right pair into a wrong one', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 }), (order) => {
        expect(shareOf(ordering, order).right + shareOf(ordering, order.toReversed()).right).toBe(6)
      }),
    )
  })
})

describe('a whole attempt', () => {
  const questions = [single, multiple, ordering, fillIn]

  test('is scored in whole numbers although shares are thirds and sixths', () => {
    const score = scoreQuiz(questions, { single: ['a'], multiple: ['a'], ordering: ['b', 'a', 'c', 'd'], 'fill-in': [' TOKEN '] })
    expect(score).toMatchObject({ points: 20, max: 24 })
  })

  test('an unanswered question scores nothing and takes nothing away', () => {
    expect(scoreQuiz(questions, { single: ['a'] })).toMatchObject({ points: 6, max: 24 })
  })

  test('any answers give whole points between nothing and the maximum', () => {
    const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'unknown', 'token'), { maxLength: 6 })
    const answers = fc.record({ single: ids, multiple: ids, ordering: ids, 'fill-in': ids })
    const worth = fc.constantFrom(0.5, 1, 1.25, 3)
    fc.assert(
      fc.property(answers, worth, worth, (responses, first, second) => {
        const { points, max } = scoreQuiz([{ ...single, points: first }, { ...multiple, points: second }, ordering, fillIn], responses)
        expect([points, max].every(Number.isInteger)).toBe(true)
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(max)
      }),
    )
  })

  test('full marks for the key, whatever the questions are worth', () => {
    const key = { single: ['a'], multiple: ['a', 'b'], ordering: ['a', 'b', 'c', 'd'], 'fill-in': ['tokens'] }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (thousandths) => {
        const { points, max } = scoreQuiz([{ ...single, points: thousandths / 1000 }, multiple, ordering, fillIn], key)
        expect(points).toBe(max)
      }),
    )
  })
})

test('[L16] exactly at the mark passes; 79.5 against 80 fails', () => {
  expect(reachesMark({ points: 80, max: 100 }, 80)).toBe(true)
  expect(reachesMark({ points: 4, max: 5 }, 80)).toBe(true)
  expect(reachesMark({ points: 159, max: 200 }, 80)).toBe(false)
})

function option(id: string, correct = false) {
  return { id, correct }
}
