import { expect, test } from 'vitest'

import { pathBack, preferenceCookies, preferencesFrom, themeAttribute } from './preferences.ts'

test('without a cookie the system decides and the keys work', () => {
  expect(preferencesFrom(null)).toEqual({ theme: 'system', singleKeys: true })
})

test('a choice comes back from the cookies it was put into', () => {
  const form = new FormData()
  form.set('theme', 'dark')
  form.set('single-keys', 'off')
  const header = preferenceCookies(form, { secure: false }).map((cookie) => cookie.split(';')[0]).join('; ')
  expect(preferencesFrom(`session=abc; ${header}`)).toEqual({ theme: 'dark', singleKeys: false })
})

test('choosing a theme leaves the keys as they were', () => {
  const form = new FormData()
  form.set('theme', 'light')
  expect(preferenceCookies(form, { secure: true })).toEqual(['theme=light; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure'])
})

test('an unknown theme is the system, never text from the form', () => {
  const form = new FormData()
  form.set('theme', 'pink; Domain=example.com')
  expect(preferenceCookies(form, { secure: false })[0]).toMatch(/^theme=system;/)
  expect(preferencesFrom('theme=pink').theme).toBe('system')
})

test('only a chosen theme is put on the page', () => {
  expect([themeAttribute('light'), themeAttribute('dark'), themeAttribute('system')]).toEqual(['light', 'dark', undefined])
})

test('the way back never leaves the site', () => {
  expect(pathBack('/learn/ai-essentials?tab=notes#top')).toBe('/learn/ai-essentials?tab=notes#top')
  for (const elsewhere of ['//example.com', '/\\example.com', 'https://example.com', 'javascript:alert(1)', '/a\nb', '/.//example.com', '/x/..//example.com', '', null]) expect(pathBack(elsewhere)).toBe('/')
})

test('the way back fits into a header, whatever letters it has', () => {
  expect(pathBack('/notes/😀?q=é')).toBe('/notes/%F0%9F%98%80?q=%C3%A9')
})
