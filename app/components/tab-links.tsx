type TabLink = { href: string; label: string; /** The page has to be loaded anew. */ reload?: boolean | undefined }

/** Tabs that are addresses: they work without script, can be sent to somebody, and cost no JavaScript. */
export function TabLinks({ label, tabs, current }: { label: string; tabs: readonly TabLink[]; current: string }) {
  return (
    <nav className="tab-list" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} className="tab" href={tab.href} aria-current={tab.href === current ? 'page' : undefined} data-reload={tab.reload ? '' : undefined}>
          {tab.label}
        </a>
      ))}
    </nav>
  )
}
