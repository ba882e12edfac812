import { lazy, Suspense } from 'react'
import { expect, test } from 'vitest'

import { renderWhole } from './render-whole.server.ts'

const options = { nonce: 'n', onError: (error: unknown) => expect.unreachable(String(error)) }

test('a page is drawn whole, in its letters', async () => {
  expect((await renderWhole(() => <p>Żółć & 你好</p>, options)).toString()).toBe('<p>Żółć &amp; 你好</p>')
})

test('a document says that it is one: without that a browser lays it out as pages were in 1998', async () => {
  expect((await renderWhole(() => <html lang="en" />, options)).toString()).toBe('<!DOCTYPE html><html lang="en"></html>')
})

test('a page that waits for a part is sent with the part in it', async () => {
  const Late = lazy(async () => ({ default: () => <b>here</b> }))
  const page = () => (
    <Suspense fallback="later">
      <Late />
    </Suspense>
  )
  expect((await renderWhole(page, options)).toString()).toBe('<!--$--><b>here</b><!--/$-->')
})

test('a page that breaks is not sent', async () => {
  const Broken = () => {
    throw new Error('broken')
  }
  await expect(renderWhole(() => <Broken />, options)).rejects.toThrow('broken')
})
