type Read = (screen: HTMLVideoElement) => Promise<string | null>
type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> }
type DetectorClass = { new (options: { formats: string[] }): Detector; getSupportedFormats: () => Promise<string[]> }

/** Reads QR codes with what the browser has; where it has nothing, with a library that is fetched only then. */
export async function codeReader(): Promise<Read> {
  const BarcodeDetector = (window as unknown as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  if (BarcodeDetector && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] })
    return async (screen) => (await detector.detect(screen))[0]?.rawValue ?? null
  }
  const { default: jsQR } = await import('jsqr')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return async (screen) => {
    if (!context || screen.videoWidth === 0) return null
    // Smaller is faster, and a ticket held to a camera is large.
    const scale = Math.min(1, LONGEST_SIDE / Math.max(screen.videoWidth, screen.videoHeight))
    canvas.width = Math.round(screen.videoWidth * scale)
    canvas.height = Math.round(screen.videoHeight * scale)
    context.drawImage(screen, 0, 0, canvas.width, canvas.height)
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
    return jsQR(data, width, height)?.data || null
  }
}

const LONGEST_SIDE = 800
