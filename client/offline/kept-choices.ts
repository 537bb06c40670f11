import type { ActorId } from '../../shared/ids.ts'

/** What a person may choose for themselves in this browser; until they do, none of it is so. */
export type Choice = 'quiet' | 'advice-put-away'

const prefixOf = (actor: ActorId) => `einklang.choice.${actor}.`

export const isChosen = (actor: ActorId, choice: Choice): boolean =>
  localStorage.getItem(prefixOf(actor) + choice) !== null

/** Keeps a choice until the person signs out. */
export function keepChoice(actor: ActorId, choice: Choice, isSo: boolean): void {
  if (isSo) localStorage.setItem(prefixOf(actor) + choice, 'yes')
  else localStorage.removeItem(prefixOf(actor) + choice)
}

export function forgetChoices(actor: ActorId): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefixOf(actor))) localStorage.removeItem(key)
}
