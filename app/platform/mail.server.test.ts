import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

import { folderPost, keptLetter, keptLetters, type Mail, smtpPost } from './mail.server.ts'

const mail: Mail = { id: '0198-abc', to: { name: 'Lena Okafor', email: 'lena@example.com' }, subject: 'You are in: AI Day', text: 'Hello Lena,\n', html: '<p>Hello</p>', calendar: { method: 'REQUEST', file: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' } }
const from = 'Fieldhouse <fieldhouse@example.com>'

test('in development a letter is a file that mail programmes open, and can be read again, newest first', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'fieldhouse-mail-')), 'mail')
  expect(await keptLetters(folder, 10)).toEqual([])
  const post = folderPost({ folder, from })
  await post.send(mail, new Date('2026-11-23T12:00:00Z'))
  await post.send({ ...mail, id: '0199-def', subject: 'Second' }, new Date('2026-11-23T12:01:00Z'))
  expect((await keptLetters(folder, 10)).map(({ subject }) => subject)).toEqual(['Second', 'You are in: AI Day'])
  expect(await keptLetter(folder, '0198-abc')).toMatchObject({ to: 'Lena Okafor <lena@example.com>', text: 'Hello Lena,\n' })
  expect(await keptLetter(folder, '../../etc/passwd')).toBeUndefined()
  const eml = readFileSync(join(folder, '0198-abc.eml'), 'utf8')
  expect(eml).toContain('Message-ID: <0198-abc@fieldhouse>')
  expect(eml).toMatch(/Content-Type: text\/calendar;[^]*method=REQUEST/)
})

test('over SMTP the server gets the letter for its reader', async () => {
  const server = smtpServer()
  const { port } = (await server.listening).address() as AddressInfo
  await smtpPost({ url: `smtp://127.0.0.1:${port}`, from }).send(mail, new Date())
  expect(server.received.join('')).toContain('RCPT TO:<lena@example.com>')
  expect(server.received.join('')).toContain('Subject: You are in: AI Day')
})

test('a server that refuses is an error with its words', async () => {
  const server = smtpServer({ refuse: '550 No such mailbox' })
  const { port } = (await server.listening).address() as AddressInfo
  await expect(smtpPost({ url: `smtp://127.0.0.1:${port}`, from }).send(mail, new Date())).rejects.toThrow(/No such mailbox/)
})

/** As much of a mail server as one letter needs. */
function smtpServer({ refuse }: { refuse?: string } = {}) {
  const received: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let inData = false
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      const text = chunk.toString()
      received.push(text)
      if (inData) {
        if (text.includes('\r\n.\r\n')) socket.write('250 kept\r\n')
        return
      }
      if (text.startsWith('RCPT') && refuse) return void socket.write(`${refuse}\r\n`)
      if (text.startsWith('DATA')) {
        inData = true
        return void socket.write('354 go on\r\n')
      }
      socket.write(text.startsWith('QUIT') ? '221 bye\r\n' : '250 ok\r\n')
    })
  })
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const listening = new Promise<typeof server>((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
  return { received, listening }
}
