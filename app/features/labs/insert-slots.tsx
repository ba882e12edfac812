/** Puts words where the cursor stands, and the focus behind them. */
export type Insert = (words: string) => void

/** Writes a slot at the cursor, so that nobody has to know about double braces to begin. Needs script, so it is drawn only where that runs. */
export function InsertSlots({ slots, insert }: { slots: readonly string[]; insert: Insert }) {
  return (
    <>
      {slots.map((slot) => (
        <button key={slot} type="button" className="insert-slot" onClick={() => insert(`{{${slot}}}`)}>
          Insert <code>{`{{${slot}}}`}</code>
        </button>
      ))}
    </>
  )
}
