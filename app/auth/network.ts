import { isIPv6 } from 'node:net'

/** What a rate limit counts as one network: an IPv4 address, or the first half of an IPv6 address, because one household is handed all of the second. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  const [bare = address] = address.split('%')
  return isIPv6(bare) ? `${groups(bare).slice(0, 4).join(':')}::/64` : address
}

function groups(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const gap = tail === undefined ? 0 : 8 - before.length - after.length
  return [...before, ...Array<string>(Math.max(0, gap)).fill('0'), ...after].map((group) => group.replace(/^0+(?=.)/, ''))
}
