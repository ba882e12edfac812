import type { ReactNode } from 'react'

/** One component in all its states. Visual tests take a picture of each `data-gallery`. */
export function GallerySection({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 border-t border-line py-8" data-gallery={name.toLowerCase().replaceAll(' ', '-')}>
      <h2>{name}</h2>
      {children}
    </section>
  )
}
