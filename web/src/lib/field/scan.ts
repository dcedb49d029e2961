interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>
}

type DetectorMaker = new (options?: { formats?: string[] }) => Detector

const maker = () => (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector

/** Whether this browser reads bar codes with its camera. */
export const canScan = () => maker() !== undefined && typeof navigator.mediaDevices?.getUserMedia === 'function'

const LOOK_EVERY_MS = 250

/** Looks through the camera until a code is read or `signal` ends it; shows what it sees in `video`. */
export async function scanCode(video: HTMLVideoElement, signal: AbortSignal): Promise<string | undefined> {
  const Maker = maker()
  if (!Maker) return undefined
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  try {
    video.srcObject = stream
    await video.play()
    const detector = new Maker()
    while (!signal.aborted) {
      const [found] = await detector.detect(video)
      if (found?.rawValue) return found.rawValue
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
    return undefined
  } finally {
    for (const track of stream.getTracks()) track.stop()
  }
}
