/** A sheet with grey lines. It appears only when waiting takes longer than a moment. */
export function Waiting(props: { readonly words: string }) {
  return (
    <div class="sheet waiting" aria-busy="true">
      <p class="meta" role="status">
        {props.words}
      </p>
      <i />
      <i />
      <i />
      <i />
    </div>
  )
}
