/**
 * No circles, and imports run downwards only:
 * App → components → state, view → api, text, styles. `view` is pure and knows no state.
 */
const within = (...layers) => `^src/(${layers.join('|')})(/|\\.)`

function mayNotImport(layer, ...others) {
  return {
    name: `${layer}-downwards`,
    severity: 'error',
    from: { path: within(layer) },
    to: { path: within(...others) },
  }
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'all-resolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(node:|svelte/|vite/)' },
    },
    mayNotImport('api', 'state', 'view', 'text', 'components', 'App', 'main'),
    mayNotImport('text', 'state', 'view', 'components', 'App', 'main'),
    mayNotImport('view', 'state', 'text', 'components', 'App', 'main'),
    mayNotImport('state', 'view', 'components', 'App', 'main'),
    mayNotImport('components', 'App', 'main'),
    {
      name: 'fakes-are-for-tests',
      severity: 'error',
      from: { pathNot: '\\.test\\.ts$|^src/state/fake/' },
      to: { path: '^src/state/fake/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.svelte', '.js', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
    },
  },
}
