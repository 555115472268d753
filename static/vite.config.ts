import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'

/** The address of the server that answers `/api` while `npm run dev` serves the page. */
const ENTRY = join(import.meta.dirname, 'src/main.ts')
const SOON = join(import.meta.dirname, 'src/components/soon.ts')

interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null
}

const API = process.env.BACKPROP_LAB_API ?? 'http://127.0.0.1:8000'

/** The page of the API documentation needs its script beside ours: no CDN is asked. */
function swagger(): Plugin {
  let outDir = 'dist'
  return {
    name: 'copy-swagger-ui',
    apply: 'build',
    configResolved: (config) => {
      outDir = config.build.outDir
    },
    closeBundle: () => {
      const target = join(outDir, 'swagger')
      mkdirSync(target, { recursive: true })
      for (const file of ['swagger-ui-bundle.js', 'swagger-ui.css']) {
        copyFileSync(join('node_modules/swagger-ui-dist', file), join(target, file))
      }
    },
  }
}

/**
 * What the page needs at once goes into one file, and what comes right after it into another: what
 * they share with parts that come later would else be cut into dozens of small ones, which pack worse
 * and take as many requests. KaTeX, which outweighs either, stands alone.
 */
function fileOf() {
  let first: Set<string> | null = null
  let soon: Set<string> | null = null
  return (id: string, graph: Graph): string | null => {
    first ??= reachable(ENTRY, graph)
    soon ??= reachable(SOON, graph)
    if (first.has(id)) return 'main'
    if (id.includes('/node_modules/katex/')) return 'katex'
    return soon.has(id) ? 'soon' : null
  }
}

function reachable(entry: string, graph: Graph): Set<string> {
  const found = new Set<string>()
  const waiting = [entry]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
  }
  return found
}

export default defineConfig({
  base: '/static/dist/',
  plugins: [svelte(), swagger()],
  build: {
    outDir: 'dist',
    manifest: true,
    target: 'es2023',
    rolldownOptions: {
      input: 'src/main.ts',
      output: { codeSplitting: { groups: [{ name: fileOf(), debugName: 'main' }] } },
    },
  },
  server: { proxy: { '/api': API, '/docs': API, '/openapi.json': API } },
})
