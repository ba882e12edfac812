import { expect, test } from 'vitest'

import type { LessonTree } from '#app/platform/content/compiled.ts'
import { treeToSend } from './tree-to-send.ts'

const tree: LessonTree = {
  nodes: [
    { kind: 'html', html: '<p>One</p>' },
    { kind: 'island', name: 'PromptLab', props: { id: 'ai/next-word/lab', required: true } },
    { kind: 'html', html: '<p>Two</p>' },
  ],
}

test('in a document the markup travels once: in the page, not in the data', () => {
  const staticHtml = new Map<string, string>()
  const sent = treeToSend(tree, 'next-word', { isDocument: true, staticHtml })
  expect(JSON.stringify(sent)).not.toContain('<p>')
  expect([...staticHtml]).toEqual([['next-word.0', '<p>One</p>'], ['next-word.2', '<p>Two</p>']])
})

test('after client-side navigation the markup comes with the data', () => {
  const staticHtml = new Map<string, string>()
  const sent = treeToSend(tree, 'next-word', { isDocument: false, staticHtml })
  expect(sent[2]).toEqual({ kind: 'html', id: 'next-word.2', html: '<p>Two</p>' })
  expect(staticHtml.size).toBe(0)
})

test('a quiz or a lab can be linked to by the last part of its id', () => {
  expect(treeToSend(tree, 'next-word', { isDocument: true, staticHtml: new Map() })[1]).toMatchObject({ place: 'lab' })
})

test('the questions of a quiz stay here until an attempt has begun', () => {
  const quiz = { id: 'ai/next-word/quiz', passMark: 80, attempts: null, pick: null, shuffle: false, minutes: null, keep: 'best' as const, review: 'after-pass' as const, questions: [] }
  const sent = treeToSend({ nodes: [{ kind: 'island', name: 'Quiz', props: quiz }] }, 'next-word', { isDocument: true, staticHtml: new Map() })
  expect(sent).toEqual([{ kind: 'island', name: 'Quiz', props: { id: 'ai/next-word/quiz' }, id: 'next-word.0', place: 'quiz' }])
})
