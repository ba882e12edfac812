import { expect, test } from 'vitest'
import { checkLab } from './check-lab.ts'
import { checkLabRuns } from './check-lab-runs.ts'

const lab = (good: string, bad: string, args = '{ cases: [given], what: the fee, all: ["4.00"] }') => `id: basics/first/lab
title: Ask for the fee
kind: write
task: Ask for the fee.
data:
  - name: notice
    text: "The monthly fee is 4.00 euros."
cases: []
graders:
  - { id: fee, kind: contains, must: true, args: ${args} }
  - { id: short, kind: length, args: { words: { max: 400 } } }
good:
  prompt: "${good}"
bad:
  - prompt: "${bad}"
    fails: [fee]
`
const extract = 'Use only the text in the tags. Extract the monthly fee. If it is not stated, write not stated. <notice>{{notice}}</notice>'
const vague = 'Tell me something.'

async function faults(text: string) {
  const checked = checkLab({ file: 'first.lab.yaml', text }, new Map())
  expect(checked.faults).toEqual([])
  return (await checkLabRuns([{ lab: checked, assets: new Map() }])).map((fault) => `${fault.line} ${fault.code}`)
}

test('[L22] a good prompt that passes and a bad one that fails are no fault', async () => {
  expect(await faults(lab(extract, vague))).toEqual([])
})

test('[L22] a good prompt that fails is named, and so is a bad one that passes', async () => {
  expect(await faults(lab(vague, extract))).toEqual(['13 lab-good-fails', '15 lab-bad-passes'])
})

test('[L22] a bad prompt must fail by the graders it names', async () => {
  expect(await faults(lab(extract, vague).replace('fails: [fee]', 'fails: [short]'))).toEqual(['15 lab-bad-passes'])
})

test("arguments of another grader's kind are refused before anything runs", async () => {
  expect(await faults(lab(extract, vague, '{ al: ["4.00"] }'))).toEqual(expect.arrayContaining(['10 frontmatter']))
  expect(await faults(lab(extract, vague, '{ cases: [elsewhere], all: ["4.00"] }'))).toContain('10 dead-link')
})
