import type { View } from './spans.ts'

/** The text with %41-style escapes undone, or null when there are none. */
export function percentDecoded(text: string): View | null {
  if (!/%[0-9a-f]{2}/i.test(text)) return null
  let out = ''
  const starts: number[] = []
  const ends: number[] = []
  const add = (piece: string, start: number, end: number) => {
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(start)
      ends.push(end)
    }
    out += piece
  }
  let at = 0
  for (const match of text.matchAll(/(?:%[0-9a-f]{2})+/gi)) {
    for (; at < match.index; at++) add(text.charAt(at), at, at + 1)
    at = match.index + match[0].length
    const decoded = decodeEscapes(match[0])
    // One byte for one character: exact; otherwise the whole run stands for each of them.
    for (let unit = 0; unit < decoded.length; unit++) {
      const exact = decoded.length * 3 === match[0].length
      add(decoded.charAt(unit), exact ? match.index + unit * 3 : match.index, exact ? match.index + unit * 3 + 3 : at)
    }
  }
  for (; at < text.length; at++) add(text.charAt(at), at, at + 1)
  return { text: out, starts, ends }
}

function decodeEscapes(escapes: string): string {
  try {
    return decodeURIComponent(escapes)
  } catch {
    return escapes
  }
}

/** Words that are readable text in base64, each as a view in which every character stands for the whole word. */
export function base64Decoded(text: string): View[] {
  const views: View[] = []
  for (const match of text.matchAll(/(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{12,}={0,2}(?![A-Za-z0-9+/_=-])/g)) {
    if (!/\d/.test(match[0]) && !mixed.test(match[0])) continue
    const decoded = Buffer.from(match[0], 'base64').toString('utf8')
    if (decoded.length < 8 || !/^[\t\n\r\x20-\x7e]+$/.test(decoded)) continue
    views.push({ text: decoded, starts: new Array<number>(decoded.length).fill(match.index), ends: new Array<number>(decoded.length).fill(match.index + match[0].length) })
  }
  return views
}

/** A capital, later a small letter, later a capital again. Anchored and without a choice, so that one long word costs one scan. */
const mixed = /^[^A-Z]*[A-Z][^a-z]*[a-z][^A-Z]*[A-Z]/
