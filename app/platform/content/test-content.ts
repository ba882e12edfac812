/** A small content folder for tests: one good course, and whatever a test puts over it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export async function contentFolder(changes: Record<string, string | null> = {}): Promise<{ root: string; write(path: string, text: string): Promise<void>; remove(): Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'content-'))
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  for (const [path, text] of Object.entries({ ...goodContent, ...changes })) if (text !== null) await write(path, text)
  return { root, write, remove: () => rm(root, { recursive: true, force: true }) }
}

export const course = `---
id: basics
title: Basics
promise: Write a prompt that a colleague can run again tomorrow.
audience: [everyone]
level: basics
minutes: 4
edition: 1
ownerTeam: Analytics Enablement
reviewedOn: "2026-11-01"
credential:
  achievement: Basics done
---

What this course is about.
`

export const lesson = `---
id: basics/first
title: First
idea: A prompt is a brief.
minutes: 4
edition: 1
---

A prompt is a brief, and a <Term id="token">token</Term> is a piece of it.

## The question

<Figure src="img/plan.svg" alt="A plan with two boxes" caption="Two boxes" />

\`\`\`json
{ "colour": "red", "count": 2 }
\`\`\`

<Quiz id="basics/first/quiz" passMark={75}>
  <Question id="one" kind="single">
    Which is right?
    <Option correct feedback="Yes, **because** it is.">The right-hand answer</Option>
    <Option feedback="No: look again.">The left-hand answer</Option>
    <Explain>KEY-EXPLANATION in the open.</Explain>
  </Question>
  <Question id="two" kind="ordering">
    Put these in order.
    <Step>Alpha first</Step>
    <Step>Beta second</Step>
    <Step>Gamma third</Step>
  </Question>
  <Question id="three" kind="fill-in">
    The sum is <Blank answers={["KEY-FORTY-TWO", "42"]} />, more or less.
  </Question>
</Quiz>

<PromptLab id="basics/first/lab" />
`

export const lab = `id: basics/first/lab
title: Ask for two facts
kind: write
task: |
  Ask for the **fee** and the date.
data:
  - name: notice
    text: The fee is 4.00 from 1 March.
cases:
  - id: no-date
    hidden: true
    about: a notice without a date
    values: { notice: "HIDDEN-CASE-TEXT: the fee is 9.00." }
graders:
  - id: fee
    kind: contains
    args: { words: ["GRADER-ARGUMENT"] }
    must: true
    hint: Name the fee.
good:
  prompt: |
    GOOD-PROMPT: use only {{notice}}.
bad:
  - prompt: BAD-PROMPT, tell me.
    fails: [fee]
`

const goodContent: Record<string, string> = {
  'glossary.yaml': 'token:\n  title: Token\n  definition: A piece of text.\n',
  'courses/01.basics/course.mdx': course,
  'courses/01.basics/01.first.mdx': lesson,
  'courses/01.basics/labs/first.lab.yaml': lab,
  'courses/01.basics/img/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><rect width="10" height="10"/></svg>',
}
