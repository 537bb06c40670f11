/// <reference lib="webworker" />
import { compare } from '../../shared/compare/compare.ts'
import type { ComparedText } from '../../shared/compare/compared-text.ts'
import type { Comparison } from '../../shared/compare/comparison.ts'

/** What the worker tells: how much is done, from 0 to 1, and in the end what it has found. */
export type Told = { readonly share: number } | { readonly comparison: Comparison }

const tell = (told: Told) => self.postMessage(told)

/** Compares beside the page, which stays responsive and may end the work at any time. */
self.onmessage = ({ data }: MessageEvent<{ readonly from: ComparedText; readonly to: ComparedText }>) => {
  tell({ comparison: compare(data.from, data.to, (share) => tell({ share })) })
}
