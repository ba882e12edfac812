import { Camera, CameraOff, Volume2, VolumeX } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

import { Button } from '#app/components/button.tsx'
import { codeReader } from './code-reader.ts'

type ScanCameraProps = { onCode: (text: string) => void; sound: boolean; setSound: (on: boolean) => void }
type State = 'no-script' | 'off' | 'starting' | 'on' | 'refused' | 'none'

/** The camera of the device, read a few times a second. Absent until script runs; the code by hand is always there. */
export function ScanCamera({ onCode, sound, setSound }: ScanCameraProps) {
  const [state, setState] = useState<State>('no-script')
  const video = useRef<HTMLVideoElement>(null)
  const stream = useRef<MediaStream | null>(null)
  const tell = useRef(onCode)
  tell.current = onCode

  useEffect(() => setState('mediaDevices' in navigator ? 'off' : 'none'), [])
  useEffect(() => () => stop(stream.current), [])
  useEffect(() => {
    const screen = video.current
    if (state !== 'on' || !screen || !stream.current) return
    screen.srcObject = stream.current
    void screen.play()
    return watch(screen, (text) => tell.current(text))
  }, [state])

  async function start() {
    setState('starting')
    try {
      stream.current = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } }, audio: false })
      setState('on')
    } catch (error) {
      setState(error instanceof DOMException && error.name === 'NotFoundError' ? 'none' : 'refused')
    }
  }

  if (state === 'no-script') return null
  return (
    <div className="scan-camera">
      {state === 'on' && (
        <div className="scan-screen">
          <video ref={video} muted playsInline aria-label="What the camera sees" />
        </div>
      )}
      {state === 'refused' && <p>The camera may not be used here. Allow it in the browser’s settings for this site, or type the code.</p>}
      {state === 'none' && <p>This device has no camera that the browser can use. Type the code instead.</p>}
      <div className="actions">
        {state !== 'none' && state !== 'on' && (
          <Button type="button" icon={Camera} size="large" busy={state === 'starting'} onClick={() => void start()}>
            Start the camera
          </Button>
        )}
        {state === 'on' && (
          <Button
            type="button"
            look="quiet"
            icon={CameraOff}
            onClick={() => {
              stop(stream.current)
              stream.current = null
              setState('off')
            }}
          >
            Stop the camera
          </Button>
        )}
        <Button type="button" look="quiet" icon={sound ? Volume2 : VolumeX} aria-pressed={!sound} onClick={() => setSound(!sound)}>
          {sound ? 'Mute' : 'Muted'}
        </Button>
      </div>
    </div>
  )
}

function stop(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

const EVERY_MS = 150

/** One look at a time, the next a moment after it has ended. */
function watch(screen: HTMLVideoElement, onCode: (text: string) => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  let over = false
  const reader = codeReader()
  const look = async () => {
    const text = await reader.then((read) => read(screen)).catch(() => null)
    if (over) return
    if (text) onCode(text)
    timer = setTimeout(() => void look(), EVERY_MS)
  }
  void look()
  return () => {
    over = true
    clearTimeout(timer)
  }
}
