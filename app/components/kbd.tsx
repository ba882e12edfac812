/** One key, or keys pressed together. Sequences are written as several with "then" between them by whoever lists them. */
export function Kbd({ children }: { children: string }) {
  return <kbd className="kbd">{children}</kbd>
}
