/** Why a command could not do what it was asked to; shown without a stack. The exit status is 1, or 2 for wrong usage. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure'
  readonly status: 1 | 2

  constructor(message: string, status: 1 | 2 = 1) {
    super(message)
    this.status = status
  }
}
