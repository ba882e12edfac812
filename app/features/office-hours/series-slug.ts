/** An address from a title: "Data & governance" becomes "data-governance". Never one of the words that are addresses already. */
export function slugFrom(title: string): string {
  const slug = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 60)
  return slug === '' || slug === 'new' ? `series-${slug || 'of-hours'}` : slug
}
