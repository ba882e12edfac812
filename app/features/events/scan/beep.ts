let audio: AudioContext | undefined

/** One high tone lets in, two low ones do not. Made here, because no sound file says it shorter. A phone in a pocket also shakes. */
export function beep(tone: 'good' | 'warn' | 'bad'): void {
  if (!('AudioContext' in window)) return
  audio ??= new AudioContext()
  void audio.resume()
  if (tone === 'good') play(audio, 880, 0, 0.16)
  else for (const n of [0, 1]) play(audio, 220, n * 0.22, 0.16)
  navigator.vibrate?.(tone === 'good' ? 60 : [120, 60, 120])
}

function play(context: AudioContext, hertz: number, after: number, seconds: number): void {
  const from = context.currentTime + after
  const tone = context.createOscillator()
  const volume = context.createGain()
  tone.frequency.value = hertz
  volume.gain.setValueAtTime(0.2, from)
  volume.gain.exponentialRampToValueAtTime(0.001, from + seconds)
  tone.connect(volume).connect(context.destination)
  tone.start(from)
  tone.stop(from + seconds)
}
