import { Court } from '#app/components/court.tsx'
import { dayInWords } from '#app/components/time.tsx'

type CertificateSheetProps = { personName: string; achievementName: string; validFrom: string; validUntil: string | null; publicId: string; verifyUrl: string; /** Said on the sheet itself when it does not hold, so that no print of it can be mistaken. */ invalid?: string | undefined }

/** A certificate as real text, which prints on A4 and on Letter, in black and white too. */
export function CertificateSheet({ personName, achievementName, validFrom, validUntil, publicId, verifyUrl, invalid }: CertificateSheetProps) {
  return (
    <article className="certificate" aria-label={`Certificate: ${achievementName}`}>
      <div className="certificate-head">
        <Court className="certificate-mark" />
        <span>Fieldhouse</span>
      </div>
      <p className="certificate-says">This certifies that</p>
      <p className="certificate-name">{personName}</p>
      <p className="certificate-says">has earned the</p>
      <h1 className="certificate-achievement">{achievementName}</h1>
      {invalid && <p className="certificate-invalid">{invalid}</p>}
      <dl className="certificate-dates">
        <div>
          <dt>Valid from</dt>
          <dd>{dayInWords(validFrom)}</dd>
        </div>
        <div>
          <dt>Valid until</dt>
          <dd>{validUntil ? dayInWords(validUntil) : 'No end'}</dd>
        </div>
        <div>
          <dt>Number</dt>
          <dd className="certificate-number">{publicId}</dd>
        </div>
      </dl>
      <p className="certificate-verify">
        Whether it holds today can be checked at <span>{verifyUrl}</span>
      </p>
    </article>
  )
}
