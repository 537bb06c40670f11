/// <reference lib="webworker" />
import { compare } from '../../shared/compare/compare.ts'
import type { ComparedText } from '../../shared/compare/compared-text.ts'

/** Compares beside the page, which stays responsive and may end the work at any time. */
self.onmessage = ({ data }: MessageEvent<{ readonly from: ComparedText; readonly to: ComparedText }>) => {
  self.postMessage(compare(data.from, data.to))
}
