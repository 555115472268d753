// Before the first paint, so that a dark room never sees a white flash.
try {
  const theme = localStorage.getItem('backprop-lab-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage may be closed to the page; the system's theme then stands.
}
