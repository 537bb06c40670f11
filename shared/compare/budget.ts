/** How much may be spent on the fine work of one comparison; what comes after goes the coarser way. */
export interface Budget {
  /** Whether so many steps are still to be had; if so, they are spent. */
  readonly spend: (steps: number) => boolean
}

/** `steps`: cells of alignment tables; a million take about 10 ms. */
export function makeBudget(steps: number): Budget {
  let left = steps
  return {
    spend(wanted) {
      if (wanted > left) return false
      left -= wanted
      return true
    },
  }
}
