import type { Page, WebSocketRoute } from '@playwright/test'

/** The way from one page to the server, which can be cut for this page alone, words on their way included. */
export interface Line {
  /** From now on nothing passes: what is under way is lost, and who tries to connect is turned away. */
  cut(): Promise<void>
  mend(): Promise<void>
}

/** To be called before the page opens its document. */
export async function layLine(page: Page): Promise<Line> {
  const open = new Set<WebSocketRoute>()
  let isCut = false
  await page.routeWebSocket(/\/rooms\//, (toPage) => {
    if (isCut) return void toPage.close({ code: 4500 })
    const toServer = toPage.connectToServer()
    open.add(toPage)
    toPage.onMessage((frame) => {
      if (!isCut) toServer.send(frame)
    })
    toServer.onMessage((frame) => {
      if (!isCut) toPage.send(frame)
    })
    toPage.onClose((code, reason) => {
      open.delete(toPage)
      void toServer.close({ ...(code === undefined ? {} : { code: closable(code) }), ...(reason ? { reason } : {}) })
    })
  })
  return {
    async cut() {
      isCut = true
      await page.context().setOffline(true)
      for (const socket of open) await socket.close({ code: 4500 })
      open.clear()
    },
    async mend() {
      await page.context().setOffline(false)
      isCut = false
    },
  }
}

/** Programs may close a socket with some codes only. */
const closable = (code: number): number => (code === 1000 || code >= 3000 ? code : 1000)
