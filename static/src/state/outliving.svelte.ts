/**
 * What several components share and the first of them makes: what is derived in it would else end
 * with that one, and the others would read what was true when it ended.
 */
export function outliving<T>(make: () => T): T {
  const made: T[] = []
  $effect.root(() => {
    made.push(make())
  })
  // where nothing is shown, as in a unit test, there are no effects to end
  return made[0] ?? make()
}
