import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [svelte()],
  resolve: { conditions: ['browser'] },
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.js'],
    environment: 'node',
    setupFiles: 'src/text/testing.ts',
    // The modules of one file are the next one's, too: evaluating them anew is most of the work.
    isolate: false,
  },
})
