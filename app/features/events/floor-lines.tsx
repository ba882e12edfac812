/** The floor of a hall from above, drawn large behind the head of an event. Decoration only. */
export function FloorLines() {
  return (
    <svg className="floor-lines" viewBox="0 0 900 420" preserveAspectRatio="xMaxYMid slice" fill="none" stroke="currentColor" strokeWidth="3" aria-hidden="true" focusable="false">
      <path d="M40 30h980v360H40zM530 30v360M40 110h120a100 100 0 0 1 0 200H40M1020 110H900a100 100 0 0 0 0 200h120" />
      <circle cx="530" cy="210" r="76" />
      <path d="M40 150h80v120H40M1020 150h-80v120h80" />
    </svg>
  )
}
