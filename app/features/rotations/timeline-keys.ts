/** Left and right go to the neighbour in the row; up and down to what stands nearest in the next one. Home and End go to the ends of the row. */
export function moveByKey(event: KeyboardEvent): void {
  const here = (event.target as Element | null)?.closest<HTMLElement>('.band')
  const table = here?.closest('table')
  if (!here || !table || event.altKey || event.ctrlKey || event.metaKey) return
  const next = neighbour(here, table, event.key)
  if (!next) return
  event.preventDefault()
  next.focus()
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

function neighbour(here: HTMLElement, table: Element, key: string): HTMLElement | undefined {
  const rows = [...table.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll<HTMLElement>('.band')]).filter((bands) => bands.length > 0)
  const at = rows.findIndex((bands) => bands.includes(here))
  const row = rows[at] ?? []
  const place = row.indexOf(here)
  if (key === 'ArrowLeft') return row[place - 1]
  if (key === 'ArrowRight') return row[place + 1]
  if (key === 'Home') return row[0]
  if (key === 'End') return row.at(-1)
  if (key === 'ArrowUp') return nearest(here, rows[at - 1])
  return key === 'ArrowDown' ? nearest(here, rows[at + 1]) : undefined
}

function nearest(here: HTMLElement, row: readonly HTMLElement[] | undefined): HTMLElement | undefined {
  const middle = (element: HTMLElement) => element.getBoundingClientRect().left + element.getBoundingClientRect().width / 2
  return [...(row ?? [])].sort((a, b) => Math.abs(middle(a) - middle(here)) - Math.abs(middle(b) - middle(here)))[0]
}
