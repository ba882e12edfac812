import { expect, test } from 'vitest'
import { readLesson } from '#test/support/small-course.ts'
import { marksInLesson } from './marks-in-lesson.ts'

const lesson = readLesson({
  tree: {
    nodes: [
      { kind: 'html', html: '<p>Read.</p>' },
      { kind: 'island', name: 'Checklist', props: { id: 'small/list', items: [{ id: 'first', html: 'First' }] } },
      { kind: 'island', name: 'Reflect', props: { id: 'small/thought', question: 'Why?', minWords: 20, share: 'host' } },
      { kind: 'island', name: 'Acknowledge', props: { policy: 'ai-use', edition: 2, html: 'I will.' } },
    ],
  },
})
const at = new Date('2026-03-02T09:00:00Z')

test('a lesson page gets what was left in that lesson, and no words from another one', () => {
  const left = {
    marks: [{ componentId: 'small/list', itemId: 'first' }, { componentId: 'other/list', itemId: 'first' }],
    reflections: [{ componentId: 'small/thought', body: 'Here.', sharedWith: 'host' as const }, { componentId: 'other/thought', body: 'Elsewhere.', sharedWith: 'private' as const }],
    acknowledgements: [{ policy: 'ai-use', edition: 1, at }, { policy: 'ai-use', edition: 2, at }, { policy: 'other', edition: 9, at }],
  }
  expect(marksInLesson(lesson, left)).toEqual({
    marked: [{ checklist: 'small/list', items: ['first'] }],
    written: [{ reflection: 'small/thought', body: 'Here.', shared: true }],
    accepted: [{ policy: 'ai-use', edition: 2, at }, { policy: 'ai-use', edition: 1, at }],
  })
})

test('a lesson in which nothing was left says so for each list', () => {
  expect(marksInLesson(lesson, { marks: [], reflections: [], acknowledgements: [] })).toEqual({ marked: [{ checklist: 'small/list', items: [] }], written: [], accepted: [] })
})
