/** So long nobody may have touched a page that has come: the worker fetches the whole application, which is much work. */
const REST_MS = 3000
const touches = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const

function whenAtRest(act: () => void): void {
  let timer = setTimeout(done, REST_MS)
  const touched = () => {
    clearTimeout(timer)
    timer = setTimeout(done, REST_MS)
  }
  function done(): void {
    for (const touch of touches) window.removeEventListener(touch, touched, { capture: true })
    act()
  }
  for (const touch of touches) window.addEventListener(touch, touched, { capture: true, passive: true })
}

/** Lets the browser keep the application's files, so that it opens without a connection. Does nothing in development. */
export function keepApplication(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // A browser that forbids it works as before, with a connection.
  const register = () => void navigator.serviceWorker.register('/service-worker.js').catch(() => {})
  const registerLater = () => whenAtRest(register)
  if (document.readyState === 'complete') registerLater()
  else window.addEventListener('load', registerLater)
}
