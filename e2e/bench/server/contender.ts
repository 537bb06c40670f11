import type * as Y from 'yjs'

/** How to start a program: `port` is where it must listen, in `folder` it may keep what it likes. */
export interface StartedWith {
  readonly port: number
  readonly folder: string
}

/** Where a client opens its socket, and what it brings along. */
export interface Address {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** A server that is measured. */
export interface Contender {
  readonly name: string
  /** Whether text outlives the process. */
  readonly isDurable: boolean
  command(started: StartedWith): { readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> }
  /** A new program listens at this port: what was known of the one before is forgotten, except for its rooms. */
  connect(asked: { readonly port: number; readonly room: string; readonly nth: number }): Promise<Address>
  /** The text that the writer with this number types into; -1 is the one that nobody else uses. */
  textOf(doc: Y.Doc, writer: number): Y.Text
}
