#!/usr/bin/env node
// node pruefen.mjs [pruefpaket.json [älteres-pruefpaket.json]]
import { readFileSync } from 'node:fs'

//CHECK

const [file = new URL('pruefpaket.json', import.meta.url), olderFile] = process.argv.slice(2)
const read = (from) => JSON.parse(readFileSync(from, 'utf8'))
let result
try {
  result = await checkPackage(read(file), olderFile && read(olderFile))
} catch (cause) {
  console.error(`Die Datei lässt sich nicht lesen: ${cause.message}`)
  process.exit(2)
}
for (const { number, label, hash } of result.versions) console.log(`unverändert  Fassung ${number}  ${hash}  ${label}`)
if (result.redactions > 0) console.log(`Schwärzungen, alle eingetragen: ${result.redactions}`)
if (result.fingerprint) console.log(`Schlüssel des Arbeitsraums: ${result.fingerprint}`)
console.log(
  result.fault ? `FEHLER  ${result.fault}` : 'In Ordnung: Alle Fassungen sind unverändert, die Kette ist lückenlos.',
)
process.exit(result.fault ? 1 : 0)
