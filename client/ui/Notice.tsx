import { type JSX, Show } from 'solid-js'
import { EyeIcon, LockIcon, OfflineIcon, WarningIcon } from './Icon.tsx'

const drawings = { reading: EyeIcon, lock: LockIcon, offline: OfflineIcon, warning: WarningIcon, wrong: WarningIcon }

/** `quiet` explains, `reserve` asks for attention, `no` says that something failed. */
const tones = { reading: 'quiet', lock: 'quiet', offline: 'quiet', warning: 'reserve', wrong: 'no' } as const

/** Something that has to be said where one looks anyway. It stays until it is no longer true. */
export function Notice(props: {
  readonly about: keyof typeof drawings
  readonly head?: string | undefined
  readonly children?: JSX.Element
  readonly role?: 'alert' | 'status'
}) {
  const Drawing = drawings[props.about]
  return (
    <div class="notice" data-tone={tones[props.about]} role={props.role}>
      <Drawing size={20} />
      <div>
        <Show when={props.head}>
          <b>{props.head}</b>{' '}
        </Show>
        {props.children}
      </div>
    </div>
  )
}
