import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { initials } from './avatar.tsx'
import { Button } from './button.tsx'
import { CheckList } from './check-list.tsx'
import { ErrorPage, errorWords } from './error-page.tsx'
import { Meter } from './meter.tsx'
import { Outline } from './outline.tsx'
import { ShellHeader } from './shell-header.tsx'
import { Table } from './table.tsx'

test('initials are the first and the last word, whatever the name', () => {
  expect(['Lena Okafor', 'Ada', 'Maria de la Cruz', '  Bo  Ek ', ''].map(initials)).toEqual(['LO', 'A', 'MC', 'BE', ''])
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => Array.from(initials(name)).length <= 4))
})

test('a button whose work is under way says so and keeps the focus', () => {
  const html = renderToStaticMarkup(<Button busy>Running</Button>)
  expect(html).toContain('aria-busy="true"')
  expect(html).not.toContain('disabled')
})

test('an icon alone still has its words', () => {
  expect(renderToStaticMarkup(<Button iconOnly>Add a case</Button>)).toContain('<span class="visually-hidden">Add a case</span>')
})

test('every verdict has its state as a word, and a hint only where it helps', () => {
  const html = renderToStaticMarkup(
    <CheckList
      label="Checks"
      checks={[
        { id: 'a', name: 'Three bullets', state: 'passed', hint: 'Ask for three.' },
        { id: 'b', name: 'Names the date', state: 'failed', hint: 'Ask for the date.' },
      ]}
    />,
  )
  expect(html).toContain('Passed')
  expect(html).toContain('Not yet')
  expect(html).toContain('Ask for the date.')
  expect(html).not.toContain('Ask for three.')
})

test('a meter never draws outside its scale, also when the scale is nothing', () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 0, max: 1000 }), (value, max) => {
      const width = Number(/<rect class="meter-fill" width="([^"]+)"/.exec(renderToStaticMarkup(<Meter label="Budget" value={value} max={max} words="" />))?.[1])
      return width >= 0 && width <= 100
    }),
  )
})

test('a lesson that is locked is no link, and says what unlocks it', () => {
  const html = renderToStaticMarkup(<Outline label="Lessons" entries={[{ id: 'a', label: 'Data classes', is: 'locked', words: 'Opens after lesson 2' }]} />)
  expect(html).not.toContain('<a')
  expect(html).toContain('Opens after lesson 2')
})

test('a table names its rows and can be scrolled by keyboard', () => {
  const html = renderToStaticMarkup(
    <Table caption="Runs" columns={[{ id: 'model', label: 'Model', cell: (run: string) => run, rowHeader: true }]} rows={['practice-a']} rowKey={(run) => run} />,
  )
  expect(html).toContain('<th scope="row">practice-a</th>')
  expect(html).toContain('tabindex="0"')
})

test('every status has words, and the request id is on the page', () => {
  fc.assert(fc.property(fc.integer({ min: 400, max: 599 }), (status) => errorWords(status).title.length > 0 && errorWords(status).next.length > 0))
  expect(renderToStaticMarkup(<ErrorPage status={418} requestId="req-1" />)).toContain('req-1')
  expect(errorWords(507).title).toBe(errorWords(500).title)
})

test('the header marks the page one is on, and the part of the site one is in', () => {
  const header = (path: string) =>
    renderToStaticMarkup(<ShellHeader path={path} nav={[{ href: '/learn', label: 'Learn' }]} person={null} menu={[]} signInPath="/sign-in" signOutPath="/sign-out" theme="system" />)
  expect(header('/learn?level=basics')).toContain('aria-current="page"')
  expect(header('/learn/ai-essentials')).toContain('aria-current="true"')
  expect(header('/learners')).not.toContain('aria-current')
})

test('the sign-in page does not offer to sign in', () => {
  const header = (path: string) => renderToStaticMarkup(<ShellHeader path={path} nav={[]} person={null} menu={[]} signInPath="/sign-in" signOutPath="/sign-out" theme="system" />)
  expect(header('/')).toContain('href="/sign-in"')
  expect(header('/sign-in?redirectTo=/account')).not.toContain('href="/sign-in"')
})
