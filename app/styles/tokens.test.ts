import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** WCAG 2.2: 1.4.3 for words, 1.4.11 for what must be seen to be used. */
const forWords = 4.5
const forControls = 3

const grounds = ['paper', 'surface', 'sunken']
const tones = ['accent', 'good', 'warn', 'bad', 'note']
const softs = tones.map((tone) => `${tone}-soft`)
const codes = ['code-ink', 'code-word', 'code-string', 'code-name', 'code-quiet']

const pairs: { front: string; back: string; atLeast: number }[] = [
  ...each(['ink', 'muted', ...tones, 'accent-strong'], grounds, forWords),
  ...each(['ink', 'muted'], softs, forWords),
  ...tones.flatMap((tone) => each([tone], [`${tone}-soft`], forWords)),
  ...each(['accent', 'accent-strong'], softs, forWords), // links inside banners and callouts
  ...each(codes, ['sunken', 'accent-soft'], forWords),
  ...each(['on-accent'], ['accent', 'accent-strong'], forWords),
  ...each(['edge', 'focus'], [...grounds, 'accent-soft'], forControls),
]

const tokens = readTokens(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8'))

for (const theme of ['light', 'dark'] as const) {
  test(`every pair of tokens that meets on a page has enough contrast in the ${theme} theme`, () => {
    const faint = pairs.flatMap(({ front, back, atLeast }) => {
      const ratio = contrast(colour(front, theme), colour(back, theme))
      return ratio < atLeast ? [`${front} on ${back}: ${ratio.toFixed(2)}, ${atLeast} needed`] : []
    })
    expect(faint).toEqual([])
  })
}

test('the measure agrees with the standard: black on white is 21, a colour on itself is 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#7a4f00', '#7a4f00')).toBe(1)
})

function each(fronts: readonly string[], backs: readonly string[], atLeast: number) {
  return fronts.flatMap((front) => backs.map((back) => ({ front, back, atLeast })))
}

/** `--name: light-dark(#abc, #def)`, or a token that is another token. */
function readTokens(css: string): Map<string, { light: string; dark: string } | { same: string }> {
  const found = new Map<string, { light: string; dark: string } | { same: string }>()
  for (const [, name = '', light = '', dark = ''] of css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)) found.set(name, { light, dark })
  for (const [, name = '', same = ''] of css.matchAll(/--([\w-]+): var\(--([\w-]+)\);/g)) found.set(name, { same })
  return found
}

function colour(name: string, theme: 'light' | 'dark'): string {
  const token = tokens.get(name)
  if (!token) throw new Error(`tokens.css has no colour named ${name}`)
  return 'same' in token ? colour(token.same, theme) : token[theme]
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
