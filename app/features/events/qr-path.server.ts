import { encode } from 'uqr'

/**
 * A QR code as one SVG path of black squares, each a unit wide. The mask is fixed: trying all eight took 14 ms a code instead of 0.6, and after a burst of
 * registrations everybody looks at a ticket. A signature is random, so one mask is as good as another; the test reads codes back to make sure.
 */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 0, maskPattern: 2 })
  const path = data.flatMap((row, y) => runsOf(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`)).join('')
  return { size, path }
}

/** Where the row is black, from where and how far. */
function runsOf(row: readonly boolean[]): { x: number; length: number }[] {
  const runs: { x: number; length: number }[] = []
  for (const [x, black] of row.entries()) {
    const last = runs.at(-1)
    if (!black) continue
    if (last && last.x + last.length === x) last.length++
    else runs.push({ x, length: 1 })
  }
  return runs
}
