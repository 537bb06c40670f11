import { Worker } from 'node:worker_threads'

/**
 * A thread of ours. Beside the bundle lies the bundled thread. In development it is TypeScript like everything else, which
 * a thread has to be taught first.
 *
 * @param source the thread's file as seen from `from`, such as `./storage-thread.ts`; in the bundle all lie in one folder
 * @param from `import.meta.url` of whoever asks
 */
export function spawnThread(source: `./${string}.ts`, from: string, workerData: unknown): Worker {
  if (!from.endsWith('.ts')) return new Worker(new URL(source.replace(/ts$/, 'js'), from), { workerData })
  const entry = JSON.stringify(new URL(source, from).href)
  const teach = `import('tsx/esm/api').then(({ register }) => { register(); return import(${entry}) })`
  return new Worker(teach, { workerData, eval: true })
}
