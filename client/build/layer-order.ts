import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** The order of the layers, as tokens.css declares it. */
export const orderOfLayers = (): string => {
  const order = /@layer [\w, ]+;/.exec(readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8'))?.[0]
  if (order === undefined) throw new Error('tokens.css declares no order of layers')
  return order
}

/**
 * Begins every style sheet of the build with the order of the layers. The browser takes it from whichever sheet comes
 * first, and which one that is changes with how the build is cut up.
 */
export function layerOrder(): Plugin {
  return {
    name: 'einklang-layer-order',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type === 'asset' && asset.fileName.endsWith('.css'))
          asset.source = `${orderOfLayers()}\n${asset.source}`
      }
    },
  }
}
