/**
 * Why the server cannot start. The message is for the person who runs it: it names the file or the setting and, where
 * there is one, the way out. It is shown alone, without a stack.
 */
export class StartFailure extends Error {
  override readonly name = 'StartFailure'
}
