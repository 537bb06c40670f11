import type { Addressee, Letter } from '../letter.ts'
import type { Delivery, Post } from '../post.ts'

export interface LetterBox extends Post {
  readonly letters: readonly { readonly to: Addressee; readonly letter: Letter }[]
  /** What becomes of the mails that follow. */
  delivery: Delivery
  /** The newest mail to an address, as soon as there is one. */
  to(address: string): Promise<Letter>
  /** The link in the newest mail to an address. */
  linkTo(address: string): Promise<URL>
}

/** Takes mails as the post does and keeps them, for tests to read. */
export function makeLetterBox(): LetterBox {
  const letters: { to: Addressee; letter: Letter }[] = []
  const find = (address: string) => letters.findLast(({ to }) => to.address === address)?.letter
  const box: LetterBox = {
    letters,
    mails: 'kept',
    delivery: 'kept',
    async send(to, letter) {
      if (box.delivery !== 'failed') letters.push({ to, letter })
      return box.delivery
    },
    async forget() {},
    async to(address) {
      for (let n = 0; n < 200; n++) {
        const found = find(address)
        if (found) return found
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      throw new Error(`No mail to ${address}`)
    },
    async linkTo(address) {
      const { paragraphs } = await box.to(address)
      const link = paragraphs.find((each) => typeof each !== 'string')
      if (!link) throw new Error(`No link in the mail to ${address}`)
      return new URL((link as { link: string }).link)
    },
  }
  return box
}
