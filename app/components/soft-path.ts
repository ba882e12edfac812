type Click = { button: number; metaKey: boolean; ctrlKey: boolean; shiftKey: boolean; altKey: boolean; defaultPrevented: boolean }
type LinkLike = { href: string; target: string; hasAttribute(name: string): boolean }
type Here = { origin: string; pathname: string; search: string }

/** The path a click on a link should go to inside the app, or null when the browser should do what it always does: another site, a new tab, a download, a place on this page. */
export function softPath(click: Click, link: LinkLike | null, here: Here): string | null {
  if (!link || click.defaultPrevented || click.button !== 0 || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return null
  if ((link.target && link.target !== '_self') || link.hasAttribute('download') || link.hasAttribute('data-reload') || link.hasAttribute('data-opens')) return null
  const to = new URL(link.href)
  if (to.origin !== here.origin) return null
  if (to.hash && to.pathname === here.pathname && to.search === here.search) return null
  return to.pathname + to.search + to.hash
}

/** The press that a link is asked about before anybody has pressed. */
export const plainClick: Click = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false, defaultPrevented: false }

export function linkOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
}
