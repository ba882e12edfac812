import { describe, expect, test } from 'vitest'

import type { GradedLab } from './cases.ts'
import { fillSlots, givenCase, labCases } from './cases.ts'
import { failedGraders, gradeAttempt } from './grade.ts'

const lab: GradedLab = {
  data: [{ name: 'notice', text: 'The fee rises on 1 May.' }],
  cases: [{ id: 'later', hidden: true, about: 'a later notice', values: { notice: 'The fee rises on 9 August.' } }],
  graders: [
    { id: 'date', kind: 'contains', args: { all: ['1 May'], byCase: { later: { all: ['9 August'] } } }, must: true, weight: 3, hint: 'Ask for the date.' },
    { id: 'short', kind: 'length', args: { words: { max: 5 } }, must: false, weight: 1 },
  ],
  pass: 0.75,
}
const runs = (given: string, later: string, outcome = 'answered') => [{ caseId: givenCase, prompt: 'When? {{notice}}', answer: given, outcome }, { caseId: 'later', prompt: 'When? {{notice}}', answer: later, outcome }]

describe('an attempt', () => {
  test('passes with every must and the weighted score', () => {
    expect(gradeAttempt(lab, runs('On 1 May.', 'On 9 August.'))).toMatchObject({ pass: true, score: 1 })
    expect(gradeAttempt(lab, runs('It rises on the day of 1 May.', 'On 9 August, so much is known about it.'))).toMatchObject({ pass: true, score: 0.75 })
  })
  test('fails when a must fails on a hidden case, whatever its score', () => {
    const result = gradeAttempt({ ...lab, pass: 0.1 }, runs('On 1 May.', 'On 1 May.'))
    expect(result.pass).toBe(false)
    expect(failedGraders(result)).toEqual(['date'])
  })
  test('is told the kind of case and a hint, never the hidden text', () => {
    const verdict = gradeAttempt(lab, runs('On 1 May.', 'soon')).verdicts.find((one) => !one.pass)
    expect(verdict).toMatchObject({ caseId: 'later', hint: 'Ask for the date.' })
    expect(verdict?.reason).toMatch(/^On a later notice: /)
    expect(verdict?.reason).not.toContain('August')
  })
  test('is told when its prompt leaves the data out', () => {
    const result = gradeAttempt(lab, [{ caseId: givenCase, prompt: 'When?', answer: 'soon', outcome: 'answered' }])
    expect(result.verdicts[0]?.reason).toContain('{{notice}}')
  })
  test('may miss some cases where the lab asks for a share', () => {
    const lenient = { ...lab, graders: lab.graders.map((grader) => ({ ...grader, args: { ...grader.args, share: 0.5 } })) }
    expect(gradeAttempt(lenient, runs('On 1 May.', 'soon')).pass).toBe(true)
  })
  test('with a refused run fails in words', () => expect(gradeAttempt(lab, runs('', '', 'refused')).verdicts[0]?.reason).toContain('refused'))
  test('leaves a rubric to its judges', () => expect(gradeAttempt({ ...lab, graders: [...lab.graders, { id: 'tone', kind: 'rubric', args: {}, must: false, weight: 9 }] }, runs('On 1 May.', 'On 9 August.')).score).toBe(1))
  test('without anything to judge does not pass', () => expect(gradeAttempt(lab, []).pass).toBe(false))
})

describe('cases', () => {
  test('the visible case comes first, and a case takes over what it does not change', () => {
    expect(labCases({ ...lab, data: [...lab.data, { name: 'rule', text: 'Be kind.' }] }).map((one) => [one.id, one.values.rule])).toEqual([['given', 'Be kind.'], ['later', 'Be kind.']])
  })
  test('slots are filled with or without spaces, once, and unknown ones stay', () => {
    expect(fillSlots('{{notice}} {{ Notice }} {{other}}', { notice: '$& {{notice}}' })).toBe('$& {{notice}} $& {{notice}} {{other}}')
  })
})
