import { createUniqueId, type JSX, Show } from 'solid-js'

interface Around {
  readonly label: string
  readonly hint?: string | undefined
  readonly wrong?: string | null | undefined
}

/** A label, its control, and below it a hint or what is wrong, tied together for assistive technology. */
function Labelled(
  props: Around & {
    readonly children: (control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => JSX.Element
  },
) {
  const id = createUniqueId()
  const below = `${id}-below`
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.children({
        id,
        get 'aria-describedby'() {
          return props.hint || props.wrong ? below : undefined
        },
        get 'aria-invalid'() {
          return props.wrong ? (true as const) : undefined
        },
      } as { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true })}
      <Show
        when={props.wrong}
        fallback={
          <Show when={props.hint}>
            {(hint) => (
              <p class="meta" id={below}>
                {hint()}
              </p>
            )}
          </Show>
        }
      >
        {(wrong) => (
          <p class="wrong" id={below}>
            {wrong()}
          </p>
        )}
      </Show>
    </div>
  )
}

export function TextField(
  props: Around & {
    readonly value: string
    readonly onValue: (value: string) => void
    readonly type?: 'text' | 'email' | 'password' | 'url' | 'date'
    readonly autocomplete?: string
    readonly maxLength?: number
    readonly first?: boolean
  },
) {
  return (
    <Labelled {...props}>
      {(control) => (
        <input
          {...control}
          class="input"
          type={props.type ?? 'text'}
          value={props.value}
          autocomplete={props.autocomplete ?? 'off'}
          maxLength={props.maxLength ?? 2000}
          autofocus={props.first ?? false}
          onInput={(event) => props.onValue(event.currentTarget.value)}
        />
      )}
    </Labelled>
  )
}

export function LongTextField(
  props: Around & {
    readonly value: string
    readonly onValue: (value: string) => void
    readonly rows?: number
    readonly maxLength?: number
  },
) {
  return (
    <Labelled {...props}>
      {(control) => (
        <textarea
          {...control}
          class="input"
          rows={props.rows ?? 3}
          maxLength={props.maxLength ?? 2000}
          value={props.value}
          onInput={(event) => props.onValue(event.currentTarget.value)}
        />
      )}
    </Labelled>
  )
}

/** One of a few; `choices` maps each value to its words, in order. */
export function Choice<Value extends string>(
  props: Around & {
    readonly value: Value
    readonly choices: Readonly<Record<Value, string>>
    readonly onValue: (value: Value) => void
  },
) {
  return (
    <Labelled {...props}>
      {(control) => (
        <select {...control} class="input" onChange={(event) => props.onValue(event.currentTarget.value as Value)}>
          {(Object.keys(props.choices) as Value[]).map((value) => (
            <option value={value} selected={value === props.value}>
              {props.choices[value]}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

/** Yes or no, in front of its words. */
export function Tick(props: {
  readonly label: string
  readonly value: boolean
  readonly onValue: (value: boolean) => void
}) {
  return (
    <label class="tick">
      <input type="checkbox" checked={props.value} onChange={(event) => props.onValue(event.currentTarget.checked)} />
      <span>{props.label}</span>
    </label>
  )
}
