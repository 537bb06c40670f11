import type { ComparedText } from '../../shared/compare/compared-text.ts'
import type { Comparison } from '../../shared/compare/comparison.ts'
import type { Told } from './compare-worker.ts'

/**
 * The same function as the server's, beside the page. The worker starts while the texts are on their way.
 *
 * @param signal ends the work; the promise then never settles
 * @param onShare how much is done, from 0 to 1
 */
export function compareBeside(
  texts: Promise<{ readonly from: ComparedText; readonly to: ComparedText }>,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<Comparison> {
  const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' })
  signal.addEventListener('abort', () => worker.terminate())
  return new Promise<Comparison>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Told>) =>
      'comparison' in data ? resolve(data.comparison) : onShare(data.share)
    worker.onerror = ({ message }) => reject(new Error(message))
    texts.then((both) => worker.postMessage(both), reject)
  }).finally(() => worker.terminate())
}
