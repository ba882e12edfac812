import { describe, expect, test } from 'vitest'
import { practiceAnswer } from './answer.ts'
import { engines } from './engines.ts'

const [engine] = engines
if (!engine) throw new Error('The practice provider lost an engine.')

const ask = (prompt: string) => practiceAnswer(engine, [{ role: 'user', content: prompt }])

describe('a formula that the prompt spells out', () => {
  const formula = 'Calculate in three cases: low, likely, high.\nnet hours = (saving - checking) x volume x adoption / 3600'
  const figures = (checking: number, adoption: string) => `<figures>\nSaving per call: 30 seconds.\nChecking per call: ${checking} seconds.\nVolume: 200,000 calls.\n${adoption}\n</figures>`

  test('is filled and worked out, brackets first', () => {
    const answer = ask(`${formula}\n${figures(10, 'Adoption: low 25%, likely 50%, high 100%.')}`)
    expect(answer).toContain('(30 - 10) × 200000 × 0.5 ÷ 3600')
    for (const hours of ['277.78', '555.56', '1111.11']) expect(answer).toContain(hours)
  })
  test('says what a loss means only when told', () => {
    const loss = figures(50, 'Adoption: low 25%, likely 50%, high 100%.')
    expect(ask(`${formula}\n${loss}`)).not.toContain('do not build')
    expect(ask(`${formula}\nIf the result is zero or less, add "do not build".\n${loss}`)).toContain('-555.56 (do not build)')
  })
  test('a missing figure is invented, or named when told', () => {
    expect(ask(`${formula}\n${figures(10, 'The rest is open.')}`)).toContain('about 1,200')
    expect(ask(`${formula}\nIf a figure is missing, write "not stated".\n${figures(10, 'The rest is open.')}`)).toMatch(/no figure for adoption \| not stated/)
  })
})

describe('results against criteria', () => {
  const rules = ['If a measure is missing, the decision is fix.', 'If the guard is missed, the decision is stop.', 'If another criterion is missed, the decision is fix.', 'If all criteria are met, the decision is go.']
  const decide = (results: string, given = rules) => JSON.parse(ask(`Decide by these rules.\n${given.join('\n')}\nJSON, keys decision and reason.\n<criteria>\nAccepted unchanged: at least 70.\nWrong facts, the guard: at most 2.\n</criteria>\n<results>\n${results}\n</results>`)) as { decision: string; reason: string }

  test.each([
    ['exactly at both bounds', 'Accepted unchanged was 70.\nWrong facts were 2.', 'go', 'overall'],
    ['a guard missed', 'Accepted unchanged was 91.\nWrong facts were 5.', 'stop', 'Wrong facts'],
    ['a criterion missed', 'Accepted unchanged was 64.\nWrong facts were 1.', 'fix', 'Accepted unchanged'],
    ['a guard that nobody measured', 'Accepted unchanged was 83.\nNobody looked.', 'fix', 'Wrong facts'],
  ])('%s', (_, results, decision, reason) => expect(decide(results)).toEqual({ decision, reason: expect.stringContaining(reason) as string }))
  test('without a rule for a gap it is overlooked', () => expect(decide('Accepted unchanged was 83.\nNobody looked.', rules.slice(1)).decision).toBe('go'))
})

describe('a form with many fields', () => {
  const form = (rule: string) => ask(`Fill the page from the note. One line each:\n- problem\n- people\n- today\n- volume\n- benefit\n- risk\n${rule}\n<note>\nThe problem is that replies are late. The people are six associates. Today they copy a letter. The benefit would be speed. The risk is a promise.\n</note>`)

  test('takes for a field only what names it, and asks for the rest when told', () => expect(form('If a field is missing, write a question that would fill it.')).toContain('Volume: Question: what is the volume?'))
  test('invents the rest when not told', () => expect(form('')).not.toContain('Question'))
})

test('a field has its own word for what is missing, and the others theirs', () => {
  const plan = ask('Write a plan with the headings Aim, People, Baseline, Guard, Stop rule, Risk. If there is no baseline, write "measure first". If anything else is missing, write "not stated".\n<facts>\nThe aim is speed in all teams.\n</facts>')
  expect(plan).toMatch(/## Baseline\nmeasure first/)
  expect(plan).not.toMatch(/## Guard\nmeasure first/)
})
test.each([['nine', true], ['24', false]])('a warning for small groups looks at the number: %s', (count, warned) => expect(ask(`Plan with the headings Aim, People. If fewer than 20 people take part, add "small group".\n<facts>\nThe aim is speed. The pilot has ${count} people.\n</facts>`).includes('small group')).toBe(warned))
test('card numbers are left out when told, also behind a placeholder', () => {
  const call = '<call>\nCustomer: I am calling about card 4111 1111 1111 1111 and about [CARD_1].\n</call>'
  const note = 'Give these lines:\n- reason\n- done\n- promised\nIf there is nothing, write "none".'
  expect(ask(`${note}\n${call}`)).toContain('4111 1111 1111 1111')
  expect(ask(`${note} Leave out card numbers.\n${call}`)).not.toMatch(/4111|CARD_1/)
})
test('every reason is given when every reason is asked for', () => {
  const call = '<call>\nCustomer: I am calling about my address.\nCustomer: The second reason is a lost letter.\n</call>'
  expect(ask(`Give these lines:\n- reason: all reasons\n- done\n- next\nIf nothing, write "none".\n${call}`)).toMatch(/address.*lost letter/)
})
test('"met" needs a sentence; everything else is not stated', () => {
  const answer = ask('Check the proposal against the checklist. Table: claim, verdict, sentence. The verdict is "met" if a sentence says so, and "not stated" otherwise.\n<checklist>\nEvery access is logged.\nA person can switch it off.\n</checklist>\n<proposal>\nEvery access is logged for a year. We are second to none in the security of your data, always.\n</proposal>')
  expect(answer).toMatch(/Every access is logged\. \| met \|/)
  expect(answer).toMatch(/switch it off\. \| not stated \|/)
})
