import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fileIn = (dataFolder: string) => join(dataFolder, 'setup-link')

/** Where whoever runs the machine finds the link, and nobody else. */
export const writeSetupLink = (dataFolder: string, link: string): void => {
  removeSetupLink(dataFolder)
  writeFileSync(fileIn(dataFolder), `${link}\n`, { mode: 0o600 })
}

export const removeSetupLink = (dataFolder: string): void => rmSync(fileIn(dataFolder), { force: true })
