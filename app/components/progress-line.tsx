/** How far along, as a thin line and in words. The words carry it; the line only repeats them. */
export function ProgressLine({ value, max = 100, label, words }: { value: number; max?: number | undefined; label: string; words?: string | undefined }) {
  return (
    <div className="progress">
      <progress className="progress-bar" value={value} max={max} aria-label={label}>
        {words ?? `${value} of ${max}`}
      </progress>
      {words && <span className="progress-words">{words}</span>}
    </div>
  )
}
