import { expect, test } from 'vitest'

import { softPath } from './soft-path.ts'

const here = { origin: 'https://house.example.com', pathname: '/learn', search: '' }
const click = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false, defaultPrevented: false }
const link = (href: string, attributes: readonly string[] = [], target = '') => ({ href: new URL(href, here.origin).href, target, hasAttribute: (name: string) => attributes.includes(name) })

test('a plain click on a link of this site stays in the app', () => {
  expect(softPath(click, link('/learn/ai-essentials?from=home#top'), here)).toBe('/learn/ai-essentials?from=home#top')
})

test('what opens a tab, saves a file or leaves the site is left to the browser', () => {
  for (const held of [{ metaKey: true }, { ctrlKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }, { defaultPrevented: true }])
    expect(softPath({ ...click, ...held }, link('/events'), here)).toBeNull()
  expect(softPath(click, link('https://elsewhere.example.com/learn'), here)).toBeNull()
  expect(softPath(click, link('mailto:lena@example.com'), here)).toBeNull()
  expect(softPath(click, link('/events.csv', ['download']), here)).toBeNull()
  expect(softPath(click, link('/events', [], '_blank'), here)).toBeNull()
  expect(softPath(click, null, here)).toBeNull()
})

test('a place on this page is jumped to, the same place on another page is gone to', () => {
  expect(softPath(click, link('/learn#courses'), here)).toBeNull()
  expect(softPath(click, link('/events#agenda'), here)).toBe('/events#agenda')
})
