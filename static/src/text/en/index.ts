/** All sentences of this language that the first picture may need, as one text. */
const files = import.meta.glob<string>(
  [
    './*.ftl',
    '!./why.ftl',
    '!./data.ftl',
    '!./gradient.ftl',
    '!./learning.ftl',
    '!./menus.ftl',
    '!./setup.ftl',
    '!./sheet.ftl',
    '!./branches.ftl',
    '!./dropout.ftl',
  ],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
)

export default Object.values(files).join('\n')
