import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Browser, chromium } from 'playwright/test'

const WIDTH = 640
const HEIGHT = 480

/** A picture as bytes of grey, row by row. */
export type GreyPicture = { width: number; height: number; grey: readonly number[] }

/** A browser whose camera sees a picture for ever, held a little away. The file is a film of raw frames (YUV4MPEG2), which Chromium plays in a loop. */
export async function browserThatSees(picture: GreyPicture, file: string): Promise<Browser> {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, film(picture, 3))
  const flags = ['--no-sandbox', '--disable-gpu', '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`]
  return chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: flags })
}

function film({ width, height, grey }: GreyPicture, frames: number): Buffer {
  const luma = Buffer.alloc(WIDTH * HEIGHT, 255)
  const [left, top] = [Math.floor((WIDTH - width) / 2), Math.floor((HEIGHT - height) / 2)]
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) luma[(top + y) * WIDTH + left + x] = grey[y * width + x] ?? 255
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]) // no colour
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), ...Array.from({ length: frames }, () => frame)])
}
