/** All sentences of this language that the first picture may need, as one text. */
const files = import.meta.glob<string>('./first/*.ftl', {
  eager: true,
  query: '?raw',
  import: 'default',
})

export default Object.values(files).join('\n')
