/** The database cannot be used as it is. The message is one sentence for the person who starts the server: what is wrong and what to do. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault'
}
