/** How long a page that has just come is left to itself: the worker fetches the whole application, which is much work. */
const SETTLED_MS = 2000

/** Lets the browser keep the application's files, so that it opens without a connection. Does nothing in development. */
export function keepApplication(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // A browser that forbids it works as before, with a connection.
  const register = () => void navigator.serviceWorker.register('/service-worker.js').catch(() => {})
  const registerLater = () => setTimeout(register, SETTLED_MS)
  if (document.readyState === 'complete') registerLater()
  else window.addEventListener('load', registerLater)
}
