/** What the tests' document lacks of popovers: they open and close, and tell of it a moment later. */
export function addPopovers(): void {
  const turn = (newState: 'open' | 'closed') =>
    function (this: HTMLElement) {
      if (this.matches('.open') === (newState === 'open')) return
      this.classList.toggle('open', newState === 'open')
      setTimeout(() => this.dispatchEvent(Object.assign(new Event('toggle'), { newState })))
    }
  HTMLElement.prototype.showPopover = turn('open')
  HTMLElement.prototype.hidePopover = turn('closed')
}
