import { Lock } from 'lucide-react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import createLucideIcon from './plain-icon.ts'

test('an icon is drawn as the library draws it', async () => {
  const { __iconData } = (await import('lucide-react/icons/lock')) as unknown as { __iconData: Parameters<typeof createLucideIcon>[0] }
  const Plain = createLucideIcon(__iconData)
  const props = { className: 'icon', 'aria-hidden': 'true', focusable: 'false', strokeWidth: 1.75 } as const
  expect(renderToStaticMarkup(<Plain {...props} />)).toBe(renderToStaticMarkup(<Lock {...props} />))
})
