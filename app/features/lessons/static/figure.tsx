/** A drawing with its alternative in text. Width and height come from the file, so that the page does not move when it arrives. */
export function Figure({ src, alt, caption, credit, width, height }: { src: string; alt: string; caption?: string; credit?: string; width?: number; height?: number }) {
  return (
    <figure className="figure">
      <img src={src} alt={alt} width={width} height={height} loading="lazy" decoding="async" />
      {caption || credit ? (
        <figcaption className="figure-caption">
          {caption}
          {credit ? <span className="figure-credit"> {credit}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  )
}
