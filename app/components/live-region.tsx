/** Says a change to screen readers when `message` changes, politely, and draws nothing. It must be on the page before the first message. */
export function LiveRegion({ message, urgent }: { message: string; urgent?: boolean | undefined }) {
  return (
    <div className="visually-hidden" role={urgent ? 'alert' : 'status'} aria-atomic="true">
      {message}
    </div>
  )
}
