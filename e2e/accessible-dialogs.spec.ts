import type { Page, WebSocketRoute } from '@playwright/test'
import type { ClauseId } from '../shared/ids.ts'
import { type Notice, noticeFrame } from '../shared/room-protocol.ts'
import { lookAt } from './accessibility.ts'
import { type Account, type Caller, type LiveDocument, newDocument } from './api.ts'
import { beginToWrite, expect, savedState, test, typeInto } from './people.ts'

type Name = string | RegExp

/** A question that a page can ask. */
interface Asked {
  /** What is pressed for it: a button, and where that opens a menu an item of it. */
  readonly by: readonly [button: Name, item?: Name]
  readonly dialog: Name
  /** What acts, where nothing is filled in yet: the dialog then says what is missing. */
  readonly lacking?: Name
}

type Questions = readonly (readonly [Account, path: string, readonly Asked[]])[]

async function questions(caller: (account: Account) => Promise<Caller>): Promise<Questions> {
  const facilitator = await caller('facilitator')
  const [workshop] = (await facilitator.ask('GET', '/api/workshops')).body as { id: string }[]
  const at = `/workshops/${workshop!.id}`
  const groups = `/api${at}/groups`
  await facilitator.ask('POST', groups, { title: 'Übergänge' })
  const formed = (await facilitator.ask('GET', groups)).body as { id: string; title: string }[]
  const group = formed.find(({ title }) => title === 'Übergänge')
  const soest = await caller('soest')
  const { id } = await newDocument(soest, 'Fragen')
  const kept = (await soest.ask('POST', `/api/documents/${id}/versions`, { label: 'Zur Ansicht' })).body
  const more = 'Weitere Aktionen'
  return [
    [
      'operator',
      '/operation',
      [
        { by: ['Werkstatt eröffnen'], dialog: 'Werkstatt eröffnen', lacking: 'Eröffnen' },
        { by: ['Organisation anlegen'], dialog: 'Organisation anlegen', lacking: 'Anlegen' },
        { by: ['Kreis Soest ändern'], dialog: 'Kreis Soest ändern' },
        { by: [/^Sitzungen: /], dialog: /^Sitzungen: / },
      ],
    ],
    ['operator', '/imprint', [{ by: ['Text bearbeiten'], dialog: 'Impressum' }]],
    [
      'facilitator',
      at,
      [
        { by: ['Neues Dokument'], dialog: 'Neues Dokument', lacking: 'Dokument anlegen' },
        { by: ['Arbeitsgruppe bilden'], dialog: 'Arbeitsgruppe bilden', lacking: 'Bilden' },
      ],
    ],
    [
      'facilitator',
      `${at}/manage`,
      [
        { by: ['Aufnehmen'], dialog: 'Kreise und weitere Beteiligte', lacking: 'Aufnehmen' },
        { by: ['Werkstatt beenden'], dialog: 'Werkstatt beenden' },
      ],
    ],
    [
      'facilitator',
      `/groups/${group!.id}`,
      [
        { by: ['Umbenennen'], dialog: 'Umbenennen' },
        { by: ['Mitglied aufnehmen'], dialog: 'Mitglied aufnehmen', lacking: 'Rolle geben' },
      ],
    ],
    [
      'lennetal',
      `${at}/people`,
      [
        { by: [/^Rolle geben: Kreis Lennetal/], dialog: /^Rolle für Kreis Lennetal/, lacking: 'Rolle geben' },
        { by: [/^Aktionen zu .*, Mitglied/, 'Funktion und Zeitraum ändern'], dialog: /./ },
        { by: ['Einladen'], dialog: 'Jemanden einladen', lacking: 'Einladung schicken' },
      ],
    ],
    [
      'member',
      '/account',
      [
        { by: ['Adresse ändern'], dialog: 'Adresse ändern', lacking: 'Link schicken' },
        { by: ['Kennwort ändern'], dialog: 'Kennwort ändern', lacking: 'Kennwort ändern' },
        { by: ['Zweiten Faktor einrichten'], dialog: 'Zweiten Faktor einrichten', lacking: 'Weiter' },
        { by: ['Konto löschen …'], dialog: 'Konto löschen', lacking: 'Endgültig löschen' },
        { by: [/^Rolle abgeben/], dialog: 'Rolle abgeben' },
      ],
    ],
    ['soest', `/documents/${id}/versions/${(kept as { id: string }).id}`, [{ by: ['Gastlink'], dialog: /^Gastlinks/ }]],
    [
      'soest',
      `/documents/${id}`,
      [
        { by: [more, 'Mitlesen lassen'], dialog: 'Wer sonst mitlesen darf' },
        { by: ['Fassung festhalten'], dialog: 'Fassung festhalten', lacking: 'Festhalten' },
      ],
    ],
  ]
}

test('axe finds nothing in any question that a page asks, and Escape leads back to what asked it', async ({
  windowOf,
  caller,
}) => {
  test.setTimeout(240_000)
  const windows = new Map<Account, Page>()
  for (const [account, path, asked] of await questions(caller)) {
    const page = windows.get(account) ?? (await windowOf(account))
    windows.set(account, page)
    await page.goto(path)
    for (const { by, dialog, lacking } of asked) {
      const button = page.getByRole('button', { name: by[0], exact: true }).first()
      await button.click()
      if (by[1]) await page.getByRole('menuitem', { name: by[1], exact: true }).click()
      const open = page.getByRole('dialog', { name: dialog })
      await expect(open).toBeVisible()
      if (lacking) {
        await open.getByRole('button', { name: lacking, exact: true }).click()
        await expect(open.locator('[aria-invalid="true"]').first()).toBeVisible()
      }
      await lookAt(page, `${path}: ${dialog}`)
      await page.keyboard.press('Escape')
      await expect(open).toHaveCount(0)
      await expect.soft(button, `after ${dialog}`).toBeFocused()
    }
  }
})

test('axe finds nothing while a room is looked for, does not save, or a session is over', async ({
  windowOf,
  caller,
}) => {
  test.setTimeout(120_000)
  const { id } = await newDocument(await caller('soest'), 'Ohne Raum')
  const { clauses } = (await (await caller('soest')).ask('GET', `/api/documents/${id}`)).body as LiveDocument
  const page = await windowOf('soest')
  let line: WebSocketRoute | undefined
  let isSilent = true
  const tell = (notice: Notice) => line!.send(Buffer.from(noticeFrame(notice)))
  await page.routeWebSocket(/\/rooms\//, (toPage) => {
    line = toPage
    // A socket that is heard gets through, so that no other way is tried.
    if (isSilent) return tell({ kind: 'saved-again' })
    const toServer = toPage.connectToServer()
    toPage.onMessage((frame) => {
      if (!isSilent) toServer.send(frame)
    })
  })
  const joinAnew = async () => {
    isSilent = false
    await line!.close({ code: 4500 })
    await expect(savedState(page)).toHaveText('gespeichert')
  }

  await page.goto(`/documents/${id}`)
  await expect(savedState(page)).toHaveText('Verbindung wird gesucht …')
  await lookAt(page, 'looking for the room')
  await joinAnew()

  await beginToWrite(page)
  isSilent = true
  await typeInto(page, 'Noch unterwegs.')
  tell({ kind: 'not-saved', since: new Date().toISOString() })
  await expect(savedState(page)).toHaveText('nicht gespeichert')
  await lookAt(page, 'not saved')
  await page.locator('.crumb a').first().click()
  await expect(page.getByRole('dialog', { name: 'Diese Seite verlassen?' })).toBeVisible()
  await lookAt(page, 'leaving with words that are not saved')
  await page.keyboard.press('Escape')
  tell({ kind: 'text-gone', clause: clauses[0]!.id as ClauseId, text: 'Was eben noch hier stand.' })
  tell({ kind: 'large', bytes: 3 * 1024 * 1024 })
  await expect(page.locator('.notice', { hasText: 'Was eben noch hier stand.' })).toBeVisible()
  await lookAt(page, 'words of a paragraph that is gone, in a document that is large')
  await joinAnew()
  tell({ kind: 'damaged' })
  await expect(page.locator('.notice', { hasText: 'auf dem Server beschädigt' })).toBeVisible()
  await lookAt(page, 'a part of the text cannot be read')

  await page.goto('/account')
  await page.getByLabel('Name', { exact: true }).waitFor()
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Übernehmen' }).click()
  await expect(page.getByRole('dialog', { name: 'Wieder anmelden' })).toBeVisible()
  await lookAt(page, 'the session is over')
})
