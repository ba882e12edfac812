/**
 * Whether a GET comes from somebody who opened the address: typed, clicked in a terminal, or from a page of this site. Browsers say so in the
 * Sec-Fetch headers; programs send none of them. A page fetched ahead, a client-side fetch, an image or a link on another site is not that.
 */
export function isFollowedByHand({ method, headers }: Pick<Request, 'method' | 'headers'>): boolean {
  return (
    method === 'GET' &&
    !headers.has('Sec-Purpose') &&
    !headers.has('Purpose') &&
    [null, 'navigate'].includes(headers.get('Sec-Fetch-Mode')) &&
    [null, 'none', 'same-origin'].includes(headers.get('Sec-Fetch-Site'))
  )
}
