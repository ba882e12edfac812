import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawQuestions } from './draw.ts'

const questions = Array.from({ length: 8 }, (_, index) => ({ id: `q${index}`, options: ['a', 'b', 'c', 'd'] }))
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })

test('the same seed always gives the same attempt', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const quiz = { questions, pick: 5, shuffle: true }
      expect(drawQuestions(quiz, seed)).toEqual(drawQuestions(quiz, seed))
    }),
  )
})

test('a draw has so many different questions, each with all of its options', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 8 }), fc.boolean(), (seed, pick, shuffle) => {
      const drawn = drawQuestions({ questions, pick, shuffle }, seed)
      expect(new Set(drawn.map((question) => question.id)).size).toBe(pick)
      for (const question of drawn) expect([...question.options].sort()).toEqual(['a', 'b', 'c', 'd'])
    }),
  )
})

test('without a draw and a shuffle the author\'s order stands', () => {
  expect(drawQuestions({ questions, pick: null, shuffle: false }, 7)).toEqual(questions)
})

test('different seeds draw different questions', () => {
  const draws = new Set(Array.from({ length: 50 }, (_, seed) => drawQuestions({ questions, pick: 3, shuffle: false }, seed).map((question) => question.id).join()))
  expect(draws.size).toBeGreaterThan(15)
})
