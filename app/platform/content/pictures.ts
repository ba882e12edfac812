/** Width and height of a picture as its file states them, or nothing. Known in advance, they keep the page from moving when the picture arrives. */
export function pictureSize(path: string, bytes: Buffer): { width?: number; height?: number } {
  if (path.endsWith('.svg')) return svgSize(bytes.toString('utf8', 0, 4096))
  if (path.endsWith('.png') && bytes.length > 24 && bytes.readUInt32BE(0) === 0x89504e47) return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  return {}
}

function svgSize(head: string): { width?: number; height?: number } {
  const tag = /<svg\b[^>]*>/s.exec(head)?.[0] ?? ''
  const width = Number(/\swidth="([\d.]+)(?:px)?"/.exec(tag)?.[1])
  const height = Number(/\sheight="([\d.]+)(?:px)?"/.exec(tag)?.[1])
  if (width > 0 && height > 0) return { width: Math.round(width), height: Math.round(height) }
  const [, , boxWidth = 0, boxHeight = 0] = (/\sviewBox="([^"]*)"/.exec(tag)?.[1] ?? '').split(/[\s,]+/).map(Number)
  return boxWidth > 0 && boxHeight > 0 ? { width: Math.round(boxWidth), height: Math.round(boxHeight) } : {}
}
