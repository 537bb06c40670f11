import { words } from './words.ts'

const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** „1,4 MB“, in steps of a thousand as disks are sold. */
export function sizeInWords(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(steps.length - 1, Math.floor(Math.log10(bytes) / 3))
  return new Intl.NumberFormat(words().locale, {
    ...{ style: 'unit', unit: steps[step]!, unitDisplay: 'short', maximumFractionDigits: step > 1 ? 1 : 0 },
  }).format(bytes / 1000 ** step)
}
