import { join } from 'node:path'

import type { Env } from './env.server.ts'
import { folderPost, type Post, smtpPost } from './mail.server.ts'

/** The way mail takes in this installation; undefined when none is set, and then it waits in the outbox, where nothing is lost. */
export function postOf(env: Pick<Env, 'SMTP_URL' | 'MAIL_FROM' | 'demo' | 'DATA_DIR'>): Post | undefined {
  if (env.SMTP_URL) return smtpPost({ url: env.SMTP_URL, from: env.MAIL_FROM })
  return env.demo ? folderPost({ folder: mailFolder(env), from: env.MAIL_FROM }) : undefined
}

export function mailFolder({ DATA_DIR }: Pick<Env, 'DATA_DIR'>): string {
  return join(DATA_DIR, 'mail')
}
