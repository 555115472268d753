import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'

/** The address of the server that answers `/api` while `npm run dev` serves the page. */
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

export default defineConfig({
  base: '/static/dist/',
  plugins: [svelte(), swagger()],
  build: {
    outDir: 'dist',
    manifest: true,
    target: 'es2023',
    rollupOptions: { input: 'src/main.ts' },
  },
  server: { proxy: { '/api': API, '/docs': API, '/openapi.json': API } },
})
