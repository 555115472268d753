/** The sentences of what comes right after the first picture, as one text. */
const files = import.meta.glob<string>('./soon/*.ftl', {
  eager: true,
  query: '?raw',
  import: 'default',
})

export default Object.values(files).join('\n')
