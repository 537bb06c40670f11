/** So long nobody may have touched a page that has come: the worker fetches the whole application, which is much work. */
const REST_MS = 3000

function whenAtRest(act: () => void): void {
  let timer = setTimeout(done, REST_MS)
  const touched = () => {
    clearTimeout(timer)
    timer = setTimeout(done, REST_MS)
  }
  function done(): void {
    for (const kind of ['keydown', 'pointerdown'] as const) window.removeEventListener(kind, touched, true)
    act()
  }
  for (const kind of ['keydown', 'pointerdown'] as const) window.addEventListener(kind, touched, true)
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
