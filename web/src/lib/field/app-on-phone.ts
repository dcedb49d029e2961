/**
 * Lets the app open without a network, where the browser can keep it (https or this machine). A newer version that has
 * been fetched takes over when a page is opened anew, never under somebody's hands.
 */
export async function keepAppOnPhone() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
    if (registration.waiting && navigator.serviceWorker.controller) {
      navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
      registration.waiting.postMessage('take-over')
    }
  } catch {
    // Without it everything works but opening the app without a network.
  }
}
