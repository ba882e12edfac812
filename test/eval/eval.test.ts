import { describe, expect, test } from 'vitest'
import { figuresOf, percentile } from './figures.ts'
import type { InjectionRow, PiiRow } from './rows.ts'
import { familyOf, foldsOf, scoreRows, scoresApart, thresholdFor } from './score-injection.ts'
import { addTallies, kindFigures, tallyPii } from './score-pii.ts'
import { leaksOf } from './seeded.ts'

const span = (start: number, end: number, kind: string) => ({ start, end, kind })
const marked = (start: number, end: number, type: string) => ({ start, end, type })
const of = (kind: string, tally: ReturnType<typeof tallyPii>) => kindFigures(tally).find((figures) => figures.kind === kind)

test('precision is of what was found, recall of what should be, F1 their harmonic mean', () => {
  expect(figuresOf({ found: 3, missed: 1, right: 3, wrong: 3 })).toEqual({ precision: 0.5, recall: 0.75, f1: 0.6 })
  expect(figuresOf({ found: 0, missed: 0, right: 0, wrong: 0 })).toEqual({ precision: 1, recall: 1, f1: 1 })
  expect(figuresOf({ found: 0, missed: 2, right: 0, wrong: 2 })).toEqual({ precision: 0, recall: 0, f1: 0 })
})

test('a percentile is a measurement that was made', () => {
  expect([percentile([1, 2, 3, 4], 0.5), percentile([1, 2, 3, 4], 0.99), percentile([], 0.5)]).toEqual([2, 4, 0])
})

describe('personal data', () => {
  const row: PiiRow = { text: 'Ana Bo pays 4111', spans: [marked(0, 6, 'PERSON'), marked(12, 16, 'CREDIT_CARD')] }

  test('half a name is found but not hidden whole', () => {
    const tally = tallyPii([row], () => [span(0, 3, 'PERSON')])
    expect(of('PERSON', tally)).toMatchObject({ marked: 1, precision: 1, recall: 1, hiddenWhole: 0 })
    expect(of('CARD', tally)).toMatchObject({ recall: 0, hiddenWhole: 0 })
  })

  test('taken for something else it is hidden, not found, and the other kind is wrong', () => {
    const tally = tallyPii([row], () => [span(0, 6, 'CARD')])
    expect(of('PERSON', tally)).toMatchObject({ recall: 0, hiddenWhole: 1 })
    expect(of('CARD', tally)).toMatchObject({ precision: 0, wrong: 1 })
  })

  test('a kind of which the marks do not speak is not judged; with a target only the target is', () => {
    expect(of('PHONE', tallyPii([row], () => [span(12, 16, 'PHONE')]))).toBeUndefined()
    expect(of('PERSON', tallyPii([{ text: 'Ana Bo', spans: [], target: 'US_SSN' }], () => [span(0, 6, 'PERSON')]))).toBeUndefined()
  })

  test('a town that was marked apart is no fault of an address', () => {
    const tally = tallyPii([{ text: '1 Oak St, Leeds', spans: [marked(0, 8, 'STREET_ADDRESS'), marked(10, 15, 'GPE')] }], () => [span(10, 15, 'ADDRESS'), span(0, 8, 'ADDRESS')])
    expect(of('ADDRESS', tally)).toMatchObject({ precision: 1, recall: 1, wrong: 0 })
  })

  test('files add up by what was counted, not by their shares; names are no structured type', () => {
    const good = tallyPii([row], () => [span(0, 6, 'PERSON'), span(12, 16, 'CARD')])
    const bad = tallyPii([row, row, row], () => [])
    expect(of('PERSON', addTallies([good, bad]))).toMatchObject({ marked: 4, recall: 0.25 })
    expect(of('structured', addTallies([good, bad]))).toMatchObject({ marked: 4, recall: 0.25 })
  })

  test('types nobody looks for are counted, not forgotten', () => {
    expect(tallyPii([{ text: 'May', spans: [marked(0, 3, 'DATE_TIME')] }], () => []).notLookedFor).toEqual(new Map([['DATE_TIME', 1]]))
  })
})

describe('injection', () => {
  const rows: InjectionRow[] = ['a', 'b', 'c', 'd'].map((text, index) => ({ text, label: index < 2 ? 1 : 0, source: `s_${index % 2 ? 'train' : 'test'}`, licence: '', group: text }))

  test('counts what reaches the threshold', () => {
    expect(scoreRows(rows, [0.5, 0.4, 0.9, 0], 0.5)).toMatchObject({ attacks: 2, caught: 1, harmless: 2, alarms: 1, falsePositiveRate: 0.5, precision: 0.5, recall: 0.5 })
  })

  test('nobody is judged by what it taught', () => {
    const parts = ['x', 'y', 'x', 'y']
    scoresApart(rows, parts, (kept) => (text) => {
      expect(kept.map((index) => rows[index]?.text)).not.toContain(text)
      expect(kept).toHaveLength(2)
      return 0
    })
  })

  test('a group stays in one fold, and halves of a collection are one family', () => {
    const folds = foldsOf([...rows, ...rows], 3)
    expect(folds.slice(0, 4)).toEqual(folds.slice(4))
    expect([familyOf('deepset_train'), familyOf('deepset_test'), familyOf('garak_latent_benign_twin'), familyOf('pint_sample_chat')]).toEqual(['deepset', 'deepset', 'garak_latent', 'pint'])
  })

  test('the threshold keeps alarms at or under the share', () => {
    const threshold = thresholdFor(rows, [1, 1, 0.7, 0.2], 0.5)
    expect(scoreRows(rows, [1, 1, 0.7, 0.2], threshold).falsePositiveRate).toBeLessThanOrEqual(0.5)
  })
})

test('values made from a seed are the same each time, and a finder that finds nothing leaks them all', () => {
  expect(leaksOf(40, () => []).leaked).toBe(40)
  expect(leaksOf(40, () => []).examples).toEqual(leaksOf(40, () => []).examples)
  expect(leaksOf(40, (text) => [span(0, text.length, 'ALL')]).leaked).toBe(0)
})
