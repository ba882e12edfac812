import { createServer } from 'node:http'

/** The control: what Node answers when nothing is done. Prints its address. */
const server = createServer((_request, response) => response.end('ok'))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}`)
})
