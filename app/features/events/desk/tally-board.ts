type Listener<T> = (snapshot: T) => void
type Board<T> = { listeners: Set<Listener<T>>; last: { snapshot: T; at: number } | null; counting: Promise<T> | null; timer: ReturnType<typeof setInterval> | null }

const EVERY_MS = 1_000

/**
 * One count a second for each subject that somebody watches, however many watch; none for what nobody watches. The last one to leave stops the clock.
 * `report` is told of a count that failed: whoever watches keeps the figures they have.
 */
export function tallyBoards<T>({ count, now, report }: { count: (subject: string, at: Date) => Promise<T>; now: () => Date; report: (error: unknown) => void }) {
  const boards = new Map<string, Board<T>>()

  function boardOf(subject: string): Board<T> {
    const known = boards.get(subject)
    if (known) return known
    const board: Board<T> = { listeners: new Set(), last: null, counting: null, timer: null }
    boards.set(subject, board)
    return board
  }

  /** The count that is under way, or one of this second, or a new one. */
  async function snapshot(subject: string): Promise<T> {
    const board = boardOf(subject)
    const at = now()
    if (board.counting) return board.counting
    if (board.last && at.getTime() - board.last.at < EVERY_MS) return board.last.snapshot
    board.counting = count(subject, at)
    try {
      const snapshot = await board.counting
      board.last = { snapshot, at: at.getTime() }
      return snapshot
    } finally {
      board.counting = null
      if (board.listeners.size === 0) boards.delete(subject)
    }
  }

  async function tell(subject: string): Promise<void> {
    const board = boards.get(subject)
    if (!board || board.counting) return // a slow count is not made slower by a second one
    try {
      board.last = null
      const counted = await snapshot(subject)
      for (const listener of board.listeners) listener(counted)
    } catch (error) {
      report(error)
    }
  }

  return {
    snapshot,
    /** Tells the whole picture at once and then every second. Returns how to stop. */
    async watch(subject: string, listener: Listener<T>): Promise<() => void> {
      const board = boardOf(subject)
      board.listeners.add(listener)
      board.timer ??= setInterval(() => void tell(subject), EVERY_MS)
      const stop = () => {
        board.listeners.delete(listener)
        if (board.listeners.size > 0) return
        if (board.timer) clearInterval(board.timer)
        board.timer = null
        if (boards.get(subject) === board) boards.delete(subject)
      }
      try {
        listener(await snapshot(subject))
      } catch (error) {
        stop()
        throw error
      }
      return stop
    },
    /** How many subjects are being counted. */
    get watched() {
      return boards.size
    },
  }
}
