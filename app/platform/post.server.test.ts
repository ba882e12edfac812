import { type AddressInfo, createServer, type Socket } from 'node:net'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'

import { startLog } from './log.server.ts'
import { keptLetter, keptLetters, type Mail } from './mail.server.ts'
import { postOf } from './post.server.ts'

const DATA_DIR = mkdtempSync(join(tmpdir(), 'fieldhouse-post-'))
const at = new Date('2026-11-23T09:00:00Z')
const mail: Mail = { id: '01-letter', to: { name: 'Lena Okafor', email: 'lena@example.com' }, subject: 'You are in', text: 'See you there.', html: '<p>See you there.</p>', calendar: { method: 'REQUEST', file: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' } }
const from = 'Fieldhouse <fieldhouse@example.com>'

afterEach(() => startLog('silent'))

test('without a mail server a demo keeps letters as files, and a production house keeps them in the outbox', async () => {
  expect(postOf({ SMTP_URL: undefined, MAIL_FROM: from, demo: false, DATA_DIR })).toBeUndefined()
  const post = postOf({ SMTP_URL: undefined, MAIL_FROM: from, demo: true, DATA_DIR })
  await post?.send(mail, at)
  await post?.send({ ...mail, id: '02-letter', subject: 'A second one' }, at)
  expect((await keptLetters(join(DATA_DIR, 'mail'), 10)).map(({ subject }) => subject)).toEqual(['A second one', 'You are in'])
  const written = readFileSync(join(DATA_DIR, 'mail', '01-letter.eml'), 'utf8')
  for (const line of ['Message-ID: <01-letter@fieldhouse>', 'Auto-Submitted: auto-generated', 'method=REQUEST', 'To: Lena Okafor <lena@example.com>']) expect(written).toContain(line)
  expect(await keptLetter(join(DATA_DIR, 'mail'), '../session-secret')).toBeUndefined()
})

test('a mail server takes the letter with its Message-ID; one that is down is one line in the log, without an address', async () => {
  const lines: string[] = []
  startLog('info', { write: (line: string) => void lines.push(line) })
  const letters: string[] = []
  const server = createServer((socket) => speakSmtp(socket, letters)).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const { port } = server.address() as AddressInfo
  const post = postOf({ SMTP_URL: `smtp://127.0.0.1:${port}?pool=false`, MAIL_FROM: from, demo: false, DATA_DIR })
  await post?.send(mail, at)
  expect(letters.join('')).toContain('Message-ID: <01-letter@fieldhouse>')

  const nobody = postOf({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: from, demo: false, DATA_DIR })
  for (let tries = 0; tries < 3; tries++) await expect(nobody?.send(mail, at)).rejects.toThrow('ECONNREFUSED')
  expect(lines.map((line) => (JSON.parse(line) as { fault: string; msg: string }).msg)).toEqual(['the mail server fails; letters wait and are tried again'])
  expect(lines.join('')).not.toContain('lena@')
  await new Promise((closed) => server.close(closed))
})

/** As much of the protocol as one letter needs. */
function speakSmtp(socket: Socket, letters: string[]): void {
  let inLetter = false
  socket.write('220 ready\r\n')
  socket.on('data', (chunk) => {
    const text = String(chunk)
    if (inLetter) {
      letters.push(text)
      if (!text.endsWith('\r\n.\r\n')) return
      inLetter = false
      return void socket.write('250 taken\r\n')
    }
    if (/^DATA/i.test(text)) inLetter = true
    socket.write(/^DATA/i.test(text) ? '354 go on\r\n' : /^QUIT/i.test(text) ? '221 bye\r\n' : '250 ok\r\n')
    if (/^QUIT/i.test(text)) socket.end()
  })
}
