import { join } from 'node:path'

import type { Env } from './env.server.ts'
import { folderPost, type Post, smtpPost } from './mail.server.ts'
import { outages } from './outages.server.ts'

/** The way mail takes in this installation; undefined when none is set, and then it waits in the outbox, where nothing is lost. */
export function postOf(env: Pick<Env, 'SMTP_URL' | 'MAIL_FROM' | 'demo' | 'DATA_DIR'>): Post | undefined {
  if (env.SMTP_URL) return toldOnce(smtpPost({ url: env.SMTP_URL, from: env.MAIL_FROM }))
  return env.demo ? folderPost({ folder: mailFolder(env), from: env.MAIL_FROM }) : undefined
}

export function mailFolder({ DATA_DIR }: Pick<Env, 'DATA_DIR'>): string {
  return join(DATA_DIR, 'mail')
}

/** A mail server that is down is one line in the log, not one for each letter that waits; each letter's own fault stands at /outbox. */
function toldOnce({ to, send }: Post): Post {
  const { works, fails } = outages({ fails: 'the mail server fails; letters wait and are tried again', works: 'the mail server takes letters again' })
  return {
    to,
    async send(mail, at) {
      try {
        await send(mail, at)
      } catch (error) {
        fails(to, error instanceof Error && 'code' in error ? String(error.code) : 'unknown')
        throw error
      }
      works(to)
    },
  }
}
