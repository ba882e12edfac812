import type { Db, Tx } from '#db/dialect'

/** The same database, whose machine stops at the n-th statement of a write. */
export function crashing(db: Db, at: number): Db {
  let statements = 0
  const stopping = (tx: Tx): Tx =>
    new Proxy(tx, {
      get(target, word, receiver) {
        if ((word === 'select' || word === 'selectDistinct' || word === 'insert' || word === 'update' || word === 'delete') && ++statements === at) throw new Error('The machine stopped here')
        return Reflect.get(target, word, receiver) as unknown
      },
    })
  return {
    engine: db.engine,
    get read() {
      return db.read
    },
    write: (work) => db.write((tx) => work(stopping(tx))),
    close: () => db.close(),
  }
}
