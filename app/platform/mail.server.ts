import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer, { type SendMailOptions } from 'nodemailer'
import { z } from 'zod'

/** A mail as the house writes it. `id` becomes the Message-ID, so a mail that is sent twice after a crash is one mail to its reader's programme. */
export type Mail = { id: string; to: { name: string; email: string }; subject: string; text: string; html: string; calendar?: { method: 'REQUEST' | 'CANCEL'; file: string } }

export type Post = {
  /** Where mail goes, in words for the line at the start. */
  readonly to: string
  /** Throws when the mail did not leave. */
  send(mail: Mail, at: Date): Promise<void>
}

/** Over SMTP, with a few connections that are kept; a silent server is given up after its time. */
export function smtpPost({ url, from }: { url: string; from: string }): Post {
  const transport = nodemailer.createTransport(url, { pool: true, maxConnections: 3, connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 20_000 } as object)
  return {
    to: new URL(url).host,
    async send(mail) {
      await transport.sendMail(message(mail, from))
    },
  }
}

const letterKept = z.object({ id: z.string(), at: z.coerce.date(), to: z.string(), subject: z.string(), text: z.string(), calendar: z.string().nullable() })
export type KeptLetter = z.infer<typeof letterKept>

/** In development: nothing leaves; each mail is a file that any mail programme opens, beside what /dev/mail shows of it. */
export function folderPost({ folder, from }: { folder: string; from: string }): Post {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    to: 'a folder (read it at /dev/mail)',
    async send(mail, at) {
      await mkdir(folder, { recursive: true })
      const { message: written } = await transport.sendMail({ ...message(mail, from), date: at })
      await writeFile(join(folder, `${mail.id}.eml`), written as Buffer)
      const kept: KeptLetter = { id: mail.id, at, to: `${mail.to.name} <${mail.to.email}>`, subject: mail.subject, text: mail.text, calendar: mail.calendar?.file ?? null }
      await writeFile(join(folder, `${mail.id}.json.part`), JSON.stringify(kept))
      await rename(join(folder, `${mail.id}.json.part`), join(folder, `${mail.id}.json`)) // whoever lists the folder never finds half a letter
    },
  }
}

/** The letters in the folder, newest first, at most `limit`. */
export async function keptLetters(folder: string, limit: number): Promise<KeptLetter[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort().reverse().slice(0, limit)
  return Promise.all(names.map(async (name) => letterKept.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))))
}

/** Undefined when there is no letter of that name. */
export async function keptLetter(folder: string, id: string): Promise<KeptLetter | undefined> {
  if (!/^[\w-]+$/.test(id)) return undefined
  const file = await readFile(join(folder, `${id}.json`), 'utf8').catch(() => undefined)
  return file === undefined ? undefined : letterKept.parse(JSON.parse(file))
}

function message({ id, to, subject, text, html, calendar }: Mail, from: string): SendMailOptions {
  return {
    from,
    to: { name: to.name, address: to.email },
    subject,
    text,
    html,
    messageId: `<${id}@fieldhouse>`,
    headers: { 'Auto-Submitted': 'auto-generated' }, // an answering machine does not answer this (RFC 3834)
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(calendar ? { icalEvent: { method: calendar.method, content: calendar.file, filename: 'invite.ics' } } : {}),
  }
}
