/** What a page may ask the device for. Nothing; one page asks for the camera, and is sent so. */
export function permissionsPolicy({ camera }: { camera: boolean }): string {
  return `camera=(${camera ? 'self' : ''}), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()`
}
