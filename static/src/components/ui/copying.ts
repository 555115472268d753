/** The clipboard, where the browser lets a page write to it. */

/**
 * Tells whether the text is on the clipboard now. A browser refuses without permission, and has no
 * clipboard at all for a page that came from another machine over plain HTTP.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
