import { PrefetchPageLinks, useNavigate, useSubmit } from '@remix-run/react'
import { useEffect, useState } from 'react'

import { softPath } from './soft-path.ts'

/**
 * Makes every plain link on the page change pages without a reload, and fetches ahead what the pointer or the focus rests on.
 * Plain links because a router link costs server time on every render, and a lesson's markup has no components to put them in.
 * A form with `data-soft` is posted the same way.
 */
export function SoftNavigation() {
  const navigate = useNavigate()
  const submit = useSubmit()
  const [ahead, setAhead] = useState<string | null>(null)

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const path = softPath(event, linkOf(event), window.location)
      if (path === null) return
      event.preventDefault()
      navigate(path)
    }
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target
      if (event.defaultPrevented || !(form instanceof HTMLFormElement) || !form.matches('[data-soft]')) return
      event.preventDefault()
      submit(event.submitter instanceof HTMLButtonElement ? event.submitter : form, { preventScrollReset: true, replace: true })
    }
    let waiting: ReturnType<typeof setTimeout> | undefined
    const onIntent = (event: Event) => {
      clearTimeout(waiting)
      const link = linkOf(event)
      const path = softPath(plainClick, link, window.location)
      if (path === null || !link) return
      waiting = setTimeout(() => {
        link.dataset['discover'] = 'true' // the router learns a route's address from this attribute before anything can be fetched
        setAhead(path)
      }, 80)
    }
    document.addEventListener('click', onClick)
    document.addEventListener('submit', onSubmit)
    document.addEventListener('pointerover', onIntent)
    document.addEventListener('focusin', onIntent)
    return () => {
      clearTimeout(waiting)
      document.removeEventListener('click', onClick)
      document.removeEventListener('submit', onSubmit)
      document.removeEventListener('pointerover', onIntent)
      document.removeEventListener('focusin', onIntent)
    }
  }, [navigate, submit])

  return ahead ? <PrefetchPageLinks key={ahead} page={ahead} /> : null
}

const plainClick = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false, defaultPrevented: false }

function linkOf(event: Event): HTMLAnchorElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
}
