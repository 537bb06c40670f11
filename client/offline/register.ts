/** Lets the browser keep the application's files, so that it opens without a connection. Does nothing in development. */
export function keepApplication(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // A browser that forbids it works as before, with a connection.
  const register = () => void navigator.serviceWorker.register('/service-worker.js').catch(() => {})
  // After everything that the page itself waits for.
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register)
}
