/** The floor of a hall from above, drawn large behind the head of an event. Decoration only. */
export function FloorLines() {
  return (
    <svg className="floor-lines" viewBox="0 0 900 420" preserveAspectRatio="xMaxYMid slice" fill="none" stroke="currentColor" strokeWidth="3" aria-hidden="true" focusable="false">
      <path d="M-40 30h1060v360H-40M512 30v360M1020 110H900a100 100 0 0 0 0 200h120" />
      <circle cx="512" cy="210" r="64" />
      <path d="M1020 150h-80v120h80" />
    </svg>
  )
}
