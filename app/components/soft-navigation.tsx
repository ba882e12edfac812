import { useNavigate, useNavigation, useSubmit } from '@remix-run/react'
import { useEffect } from 'react'

import { PrefetchOnIntent } from './prefetch-on-intent.tsx'
import { RouteAnnouncer } from './route-announcer.tsx'
import { linkOf, softPath } from './soft-path.ts'

/**
 * Makes every plain link on the page change pages without a reload, and posts forms with `data-soft` the same way.
 * Plain links because a router link costs server time on every render, and a lesson's markup has no components to put them in.
 */
export function SoftNavigation() {
  const navigate = useNavigate()
  const submit = useSubmit()
  const busy = useNavigation().state !== 'idle'

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const path = softPath(event, linkOf(event.target), window.location)
      if (path === null) return
      event.preventDefault()
      for (const open of document.querySelectorAll<HTMLElement>(':popover-open')) open.hidePopover()
      navigate(path)
    }
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target
      if (event.defaultPrevented || !(form instanceof HTMLFormElement) || !form.matches('[data-soft]')) return
      event.preventDefault()
      submit(event.submitter instanceof HTMLButtonElement ? event.submitter : form, { preventScrollReset: true, replace: true })
    }
    document.addEventListener('click', onClick)
    document.addEventListener('submit', onSubmit)
    return () => {
      document.removeEventListener('click', onClick)
      document.removeEventListener('submit', onSubmit)
    }
  }, [navigate, submit])

  return (
    <>
      {busy && <div className="loading-line" aria-hidden="true" />}
      <PrefetchOnIntent />
      <RouteAnnouncer />
    </>
  )
}
